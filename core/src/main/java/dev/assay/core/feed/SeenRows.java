package dev.assay.core.feed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells new rows from those an earlier poll had. Under each key it remembers what the last poll that had the key said
 * there, so that a price that returns to an earlier value is new again. Not thread-safe.
 */
final class SeenRows<T> {

    private final Function<? super T, ?> key;
    private final Feed.Content<? super T> content;
    private final int most;
    // The keys that came longest ago first.
    private final LinkedHashMap<Object, Set<@Nullable Object>> seen = new LinkedHashMap<>();

    SeenRows(Function<? super T, ?> key, Feed.Content<? super T> content, int most) {
        this.key = key;
        this.content = content;
        this.most = most;
    }

    /** Returns those of a poll's rows that are new, and remembers all of them. */
    List<T> fresh(List<T> rows) {
        Map<Object, Set<@Nullable Object>> now = new LinkedHashMap<>();
        List<T> fresh = new ArrayList<>();
        for (T row : rows) {
            Object rowKey = key.apply(row);
            @Nullable Object said = content.of(row);
            boolean first = now.computeIfAbsent(rowKey, k -> new HashSet<>(2)).add(said);
            Set<@Nullable Object> before = seen.get(rowKey);
            if (first && (before == null || !before.contains(said))) {
                fresh.add(row);
            }
        }
        remember(now);
        return fresh;
    }

    // All of the last poll whatever the bound: forgotten at once, each would be new again the next time.
    private void remember(Map<Object, Set<@Nullable Object>> now) {
        seen.keySet().removeAll(now.keySet());
        seen.putAll(now);
        int bound = Math.max(most, now.size());
        for (Iterator<Object> oldest = seen.keySet().iterator(); seen.size() > bound; ) {
            oldest.next();
            oldest.remove();
        }
    }
}

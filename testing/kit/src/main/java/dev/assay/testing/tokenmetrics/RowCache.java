package dev.assay.testing.tokenmetrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Keeps the rows of the latest queries, so that page n need not look for the tokens again. */
final class RowCache {

    private static final int MOST = 64;

    private final Map<Key, RowList> lists = new LinkedHashMap<>(16, 0.75f, true);

    synchronized RowList get(Endpoint endpoint, Version version, Query query, Supplier<RowList> rows) {
        Key key = new Key(endpoint.path, version, query.filters());
        RowList known = lists.get(key);
        if (known != null) {
            return known;
        }
        RowList made = rows.get();
        lists.put(key, made);
        if (lists.size() > MOST) {
            lists.remove(lists.keySet().iterator().next());
        }
        return made;
    }

    private record Key(String path, Version version, Map<String, String> filters) {}
}

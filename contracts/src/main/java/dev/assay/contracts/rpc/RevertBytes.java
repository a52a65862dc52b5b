package dev.assay.contracts.rpc;

import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Nodes hand out the bytes of a revert in several places. */
final class RevertBytes {

    private static final int DEEPEST = 4;
    private static final Column DATA = Column.sometimes("data");
    private static final Pattern HEX = Pattern.compile("0x(?:[0-9a-fA-F]{2})*");
    private static final List<String> INSIDE = List.of("data", "result", "output", "originalError", "error");

    private RevertBytes() {}

    /** Returns them as 0x and digits: the data itself, what stands in it, or what its text ends with; null if none came. */
    static @Nullable String find(Row error) {
        return find(error.value(DATA), 0);
    }

    private static @Nullable String find(@Nullable Object data, int depth) {
        if (data instanceof String text) {
            String bare = text.startsWith("Reverted ") ? text.substring("Reverted ".length()) : text;
            Matcher matcher = HEX.matcher(bare);
            return matcher.matches() ? bare : null;
        }
        if (data instanceof Map<?, ?> map && depth < DEEPEST) {
            for (String name : INSIDE) {
                String found = find(map.get(name), depth + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}

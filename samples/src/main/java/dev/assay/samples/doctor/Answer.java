package dev.assay.samples.doctor;

import dev.assay.core.http.Headers;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.core.row.Rows;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a question was answered with, well or not.
 *
 * @param status the HTTP status; 0 if none came
 * @param body the body as an object; null if it was refused
 * @param excerpt the beginning of a refusal's body
 */
record Answer(int status, Headers headers, @Nullable Row body, String excerpt) {

    private static final Column DATA = Column.sometimes("data");

    boolean isGood() {
        return body != null;
    }

    int count() {
        Rows rows = rows();
        return rows == null ? 0 : rows.size();
    }

    /** The value of a column of the first row, by either spelling; null if there is none. */
    @Nullable
    Object first(String... names) {
        Rows rows = rows();
        if (rows == null || rows.size() == 0) {
            return null;
        }
        for (String name : names) {
            if (rows.get(0).has(name)) {
                return rows.get(0).value(name);
            }
        }
        return null;
    }

    private @Nullable Rows rows() {
        return body == null || !(body.value("data") instanceof List) ? null : body.rows(DATA);
    }

    /** What JSON calls a value. */
    static String type(@Nullable Object value) {
        if (value == null) {
            return "absent or null";
        }
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof BigDecimal || value instanceof Number) {
            return "number";
        }
        return value instanceof Map ? "object" : value instanceof List ? "list" : "boolean";
    }

    String refusal() {
        return status == 0 ? excerpt : "HTTP " + status + " " + excerpt;
    }
}

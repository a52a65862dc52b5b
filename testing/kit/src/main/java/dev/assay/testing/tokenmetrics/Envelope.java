package dev.assay.testing.tokenmetrics;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** The JSON around the rows. */
final class Envelope {

    private Envelope() {}

    static String success(List<Map<String, @Nullable Object>> rows, @Nullable Map<String, Long> pagination) {
        return write(true, "Data fetched successfully", rows, pagination);
    }

    static String failure(String message) {
        return write(false, message, List.of(), null);
    }

    /** Returns any object as JSON. */
    static String of(Map<String, @Nullable Object> object) {
        Buffer buffer = new Buffer();
        try {
            JsonWriter json = JsonWriter.of(buffer);
            json.setSerializeNulls(true);
            json.jsonValue(object);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return buffer.readUtf8();
    }

    private static String write(
            boolean success,
            String message,
            List<Map<String, @Nullable Object>> rows,
            @Nullable Map<String, Long> pagination) {
        Buffer buffer = new Buffer();
        try {
            JsonWriter json = JsonWriter.of(buffer);
            json.setSerializeNulls(true);
            json.beginObject();
            json.name("success").value(success);
            json.name("message").value(message);
            json.name("length").value(rows.size());
            json.name("data").jsonValue(rows);
            if (pagination != null) {
                json.name("pagination").jsonValue(pagination);
            }
            json.endObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return buffer.readUtf8();
    }
}

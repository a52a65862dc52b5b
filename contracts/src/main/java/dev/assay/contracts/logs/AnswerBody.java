package dev.assay.contracts.logs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer to calls for blocks and logs in one pass. Logs are an array, blocks are objects, so that it does not
 * matter whether the node writes the number of the call before or behind the result.
 */
final class AnswerBody {

    private static final byte[] ID = "id".getBytes(US_ASCII);
    private static final byte[] RESULT = "result".getBytes(US_ASCII);
    private static final byte[] ERROR = "error".getBytes(US_ASCII);
    private static final Column NUMBER = Column.sometimes("number");
    private static final Column HASH = Column.sometimes("hash");
    private static final Column PARENT = Column.sometimes("parentHash");
    private static final Column BLOOM = Column.sometimes("logsBloom");
    private static final byte[][] OF_BLOCK = {
        "number".getBytes(US_ASCII),
        "hash".getBytes(US_ASCII),
        "parentHash".getBytes(US_ASCII),
        "logsBloom".getBytes(US_ASCII)
    };

    private final JsonBytes json;
    private final LogParser logs;
    private final List<String> methods;
    private final @Nullable LogTarget target;

    private AnswerBody(JsonBytes json, List<String> methods, @Nullable LogTarget target) {
        this.json = json;
        this.logs = new LogParser(json);
        this.methods = methods;
        this.target = target;
    }

    /**
     * Reads what calls of these methods gave, in their order: a {@link BlockHeader}, a list of {@link KeptLog}, an
     * {@link RpcException}, or null.
     *
     * @param target takes the logs in place of lists if it is there
     */
    static List<@Nullable Object> read(InputStream body, List<String> methods, @Nullable LogTarget target)
            throws IOException {
        JsonBytes json = new JsonBytes(body);
        AnswerBody answer = new AnswerBody(json, methods, target);
        List<@Nullable Object> results = answer.results();
        json.end();
        return results;
    }

    private List<@Nullable Object> results() throws IOException {
        @Nullable Object[] results = new Object[methods.size()];
        boolean[] answered = new boolean[results.length];
        boolean single = json.peek() == '{';
        if (!single) {
            json.expect('[');
        }
        for (boolean more = single || !json.take(']'); more; more = !single && json.more(']')) {
            Envelope envelope = new Envelope();
            envelope.read();
            if (single && results.length > 1) {
                throw envelope.error != null
                        ? RpcException.of("batch", envelope.error)
                        : new DataException("The node answered a batch with one object", "$", null);
            }
            int at = envelope.id - 1;
            if (at < 0 && envelope.error != null) {
                throw RpcException.of(methods.get(0), envelope.error);
            }
            if (at < 0 || at >= results.length || answered[at]) {
                throw new DataException("The node answered a call twice, or one that was not made", "$", null);
            }
            answered[at] = true;
            results[at] = envelope.value(methods.get(at));
        }
        for (int i = 0; i < answered.length; i++) {
            if (!answered[i]) {
                throw new DataException(
                        "The node left call " + (i + 1) + " of " + answered.length + " unanswered, " + methods.get(i),
                        "$",
                        null);
            }
        }
        List<@Nullable Object> list = new ArrayList<>();
        for (Object result : results) {
            list.add(result);
        }
        return list;
    }

    private @Nullable Object result() throws IOException {
        int first = json.peek();
        if (first == '[') {
            LogTarget into = target == null ? new KeptLogs() : target;
            logs.read(into);
            return into instanceof KeptLogs kept ? kept.logs() : List.of();
        }
        if (first == '{') {
            return header();
        }
        if (!json.literal("null")) {
            throw json.problem("a block or logs were expected");
        }
        return null;
    }

    private BlockHeader header() throws IOException {
        StringBuilder text = new StringBuilder("{");
        json.expect('{');
        for (boolean more = !json.take('}'); more; more = json.more('}')) {
            json.string();
            String name = wanted();
            json.expect(':');
            if (name == null) {
                json.skip();
            } else {
                text.append(text.length() > 1 ? "," : "")
                        .append('"')
                        .append(name)
                        .append("\":");
                text.append(new String(json.raw(), US_ASCII));
            }
        }
        Row row = Row.parse(text.append('}').toString());
        try {
            String bloom = row.text(BLOOM);
            String number = string(row, NUMBER);
            return new BlockHeader(
                    Long.parseLong(number.substring(2), 16),
                    Bytes32.parse(string(row, HASH)),
                    Bytes32.parse(string(row, PARENT)),
                    bloom == null ? Bytes.EMPTY : Bytes.parse(bloom));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DataException("The node gave a block that cannot be read: " + row, "$.result", e);
        }
    }

    private @Nullable String wanted() {
        for (byte[] name : OF_BLOCK) {
            if (json.is(name)) {
                return new String(name, US_ASCII);
            }
        }
        return null;
    }

    private static String string(Row row, Column column) {
        String text = row.text(column);
        if (text == null) {
            throw new IllegalArgumentException(column + " is null");
        }
        return text;
    }

    /** One answer. */
    private final class Envelope {

        private int id = -1;
        private boolean hasResult;
        private @Nullable Object result;
        private @Nullable Row error;

        void read() throws IOException {
            json.expect('{');
            for (boolean more = !json.take('}'); more; more = json.more('}')) {
                json.string();
                if (json.is(ID)) {
                    json.expect(':');
                    id = json.smallNumber();
                } else if (json.is(RESULT)) {
                    json.expect(':');
                    result = result();
                    hasResult = true;
                } else if (json.is(ERROR)) {
                    json.expect(':');
                    readError();
                } else {
                    json.expect(':');
                    json.skip();
                }
            }
        }

        private void readError() throws IOException {
            if (json.literal("null")) {
                return;
            }
            if (json.peek() != '{') {
                throw json.problem("an error was expected");
            }
            error = Row.parse(new String(json.raw(), UTF_8));
        }

        @Nullable
        Object value(String method) {
            if (error != null) {
                return RpcException.of(method, error);
            }
            if (!hasResult) {
                throw new DataException("The node answered " + method + " without a result", "$", null);
            }
            return result;
        }
    }
}

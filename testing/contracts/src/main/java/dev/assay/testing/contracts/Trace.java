package dev.assay.testing.contracts;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.core.row.Rows;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the call tracer of a node tells, one call a line. */
final class Trace {

    static final Map<String, Object> OPTIONS = Map.of("tracer", "callTracer");

    private static final int MOST_LINES = 200;
    private static final Column TYPE = Column.sometimes("type");
    private static final Column TO = Column.sometimes("to");
    private static final Column INPUT = Column.sometimes("input");
    private static final Column OUTPUT = Column.sometimes("output");
    private static final Column ERROR = Column.sometimes("error");
    private static final Column CALLS = Column.sometimes("calls");

    private final Names names;
    private final StringBuilder text = new StringBuilder();
    private int lines;

    Trace(Names names) {
        this.names = names;
    }

    /** What is told when the node tells nothing. */
    static Told none(String why) {
        return new Told("(no trace: " + why + ")", null, null);
    }

    Told of(Row root) {
        add(root, 1);
        return new Told(
                text.toString().stripTrailing(),
                root.text(OUTPUT) == null ? null : bytes(root.text(OUTPUT)),
                root.text(ERROR));
    }

    /** The lines, and what the outermost call gave and failed by; null if unknown. */
    record Told(
            String lines, @Nullable Bytes output, @Nullable String error) {

        String reason(Names names) {
            if (output != null && !output.isEmpty()) {
                return names.error(output);
            }
            return error == null ? "without a reason" : error;
        }
    }

    private void add(Row call, int depth) {
        if (++lines > MOST_LINES) {
            text.append(lines == MOST_LINES + 1 ? "  ...\n" : "");
            return;
        }
        text.append("  ".repeat(depth)).append(line(call)).append('\n');
        Rows calls = call.rows(CALLS);
        if (calls != null) {
            calls.forEach(inner -> add(inner, depth + 1));
        }
    }

    private String line(Row call) {
        String type = String.valueOf(call.text(TYPE)).toUpperCase(Locale.ROOT);
        String to = call.text(TO);
        Address address = to == null ? Address.ZERO : Address.parse(to);
        Bytes input = bytes(call.text(INPUT));
        Bytes output = bytes(call.text(OUTPUT));
        Optional<AbiFunction> function = names.function(address, input);
        String head = type.startsWith("CREATE")
                ? "new " + names.address(address)
                : names.address(address) + "." + called(function, input);
        String how = type.equals("CALL") || type.startsWith("CREATE") ? "" : " [" + type.toLowerCase(Locale.ROOT) + "]";
        String error = call.text(ERROR);
        if (error != null) {
            return head + how + " reverted: " + (output.isEmpty() ? error : names.error(output));
        }
        return head + how + function.map(known -> result(known, output)).orElse("");
    }

    private String called(Optional<AbiFunction> function, Bytes input) {
        if (function.isEmpty()) {
            return input.size() < 4 ? "receive" : input.slice(0, 4) + "(...)";
        }
        AbiFunction known = function.get();
        try {
            return known.name() + names.values(known.inputs(), known.decode(input));
        } catch (DataException malformed) {
            return known.name() + "(malformed)";
        }
    }

    private String result(AbiFunction function, Bytes output) {
        if (function.outputs().isEmpty()) {
            return "";
        }
        try {
            List<?> values = function.decodeResult(output);
            return " -> " + names.values(List.of(), values);
        } catch (DataException malformed) {
            return " -> " + output;
        }
    }

    private static Bytes bytes(@Nullable String hex) {
        return hex == null || hex.length() < 2 ? Bytes.EMPTY : Bytes.parse(hex);
    }
}

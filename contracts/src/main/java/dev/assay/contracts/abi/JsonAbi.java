package dev.assay.contracts.abi;

import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.core.row.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the JSON that compilers write. */
final class JsonAbi {

    private static final int DEEPEST = 32;
    private static final Column ABI = Column.sometimes("abi");
    private static final Column TYPE = Column.sometimes("type");
    private static final Column NAME = Column.sometimes("name");
    private static final Column INPUTS = Column.sometimes("inputs");
    private static final Column OUTPUTS = Column.sometimes("outputs");
    private static final Column COMPONENTS = Column.sometimes("components");
    private static final Column MUTABILITY = Column.sometimes("stateMutability");
    private static final Column CONSTANT = Column.sometimes("constant");
    private static final Column PAYABLE = Column.sometimes("payable");
    private static final Column INDEXED = Column.sometimes("indexed");
    private static final Column ANONYMOUS = Column.sometimes("anonymous");

    private JsonAbi() {}

    static AbiBuilder read(String json) {
        boolean array = json.stripLeading().startsWith("[");
        AbiBuilder found = new AbiBuilder();
        try {
            Rows entries = Row.parse(array ? "{\"abi\":" + json + "}" : json).rows(ABI);
            if (entries == null) {
                throw new IllegalArgumentException("json must be an array, or an object with an array named abi");
            }
            for (Row entry : entries) {
                add(entry, found);
            }
        } catch (DataException e) {
            throw new IllegalArgumentException("json is no ABI: " + e.getMessage(), e);
        }
        return found;
    }

    private static void add(Row entry, AbiBuilder found) {
        String type = entry.text(TYPE);
        switch (type == null ? "function" : type) {
            case "function" ->
                found.functions.add(new AbiFunction(
                        name(entry), mutability(entry), tuple(entry.rows(INPUTS), 0), tuple(entry.rows(OUTPUTS), 0)));
            case "event" ->
                found.events.add(new AbiEvent(
                        name(entry), parameters(entry.rows(INPUTS), 0), Boolean.TRUE.equals(entry.bool(ANONYMOUS))));
            case "error" -> found.errors.add(new AbiError(name(entry), tuple(entry.rows(INPUTS), 0)));
            case "constructor" ->
                found.constructor =
                        new AbiConstructor(tuple(entry.rows(INPUTS), 0), mutability(entry) == Mutability.PAYABLE);
            case "fallback" -> found.fallback = mutability(entry);
            case "receive" -> found.receive = true;
            default -> throw new IllegalArgumentException("json has an entry of type " + type + ": " + entry);
        }
    }

    private static String name(Row entry) {
        String name = entry.text(NAME);
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("json has an entry without a name: " + entry);
        }
        return name;
    }

    private static Mutability mutability(Row entry) {
        String word = entry.text(MUTABILITY);
        if (word == null) { // Compilers before 0.4.16.
            boolean view = Boolean.TRUE.equals(entry.bool(CONSTANT));
            boolean payable = Boolean.TRUE.equals(entry.bool(PAYABLE));
            return view ? Mutability.VIEW : payable ? Mutability.PAYABLE : Mutability.NONPAYABLE;
        }
        for (Mutability known : Mutability.values()) {
            if (known.toString().equals(word.toLowerCase(Locale.ROOT))) {
                return known;
            }
        }
        throw new IllegalArgumentException("json has an unknown stateMutability, " + word + ": " + entry);
    }

    private static AbiType tuple(@Nullable Rows entries, int depth) {
        return AbiType.tuple(parameters(entries, depth));
    }

    private static List<AbiParameter> parameters(@Nullable Rows entries, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("json has more than " + DEEPEST + " tuples in each other");
        }
        List<AbiParameter> parameters = new ArrayList<>();
        if (entries != null) {
            for (Row entry : entries) {
                String name = entry.text(NAME);
                boolean indexed = Boolean.TRUE.equals(entry.bool(INDEXED));
                parameters.add(new AbiParameter(type(entry, depth), name == null ? "" : name, indexed));
            }
        }
        return parameters;
    }

    private static AbiType type(Row entry, int depth) {
        String text = entry.text(TYPE);
        if (text == null) {
            throw new IllegalArgumentException("json has a parameter without a type: " + entry);
        }
        if (!text.startsWith("tuple")) {
            return AbiType.parse(text);
        }
        AbiType type = tuple(entry.rows(COMPONENTS), depth + 1);
        return SolidityReader.dimensions(type, text.substring("tuple".length()));
    }
}

package dev.assay.contracts.abi;

import dev.assay.contracts.abi.AbiType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what Solidity writes: types, parameter lists, whole signatures. One of these reads one text. */
final class SolidityReader {

    private static final int DEEPEST = 32;
    private static final Set<String> IN_TEXT =
            Set.of("memory", "calldata", "storage", "payable", "internal", "external", "public", "private");

    private final Tokens tokens;
    private final Map<String, List<AbiParameter>> structs;
    private int depth;

    SolidityReader(String text, Map<String, List<AbiParameter>> structs) {
        this.tokens = new Tokens(text);
        this.structs = structs;
    }

    static AbiType type(String text) {
        SolidityReader reader = new SolidityReader(text, Map.of());
        AbiType type = reader.type();
        reader.end();
        return type;
    }

    Tokens tokens() {
        return tokens;
    }

    void end() {
        if (!tokens.atEnd()) {
            throw tokens.unexpected("the end");
        }
    }

    /** Everything between a pair of parentheses. */
    List<AbiParameter> parameters() {
        return listed("(", ",", ")");
    }

    /** Every field between a pair of braces. */
    List<AbiParameter> fields() {
        tokens.expect("{");
        List<AbiParameter> fields = new ArrayList<>();
        while (!tokens.take("}")) {
            fields.add(parameter());
            tokens.expect(";");
        }
        return fields;
    }

    private List<AbiParameter> listed(String from, String between, String to) {
        tokens.expect(from);
        List<AbiParameter> list = new ArrayList<>();
        if (tokens.take(to)) {
            return list;
        }
        do {
            list.add(parameter());
        } while (tokens.take(between));
        tokens.expect(to);
        return list;
    }

    private AbiParameter parameter() {
        AbiType type = type();
        boolean indexed = false;
        while (tokens.peekIn(IN_TEXT) || tokens.peek("indexed")) {
            indexed |= tokens.next().equals("indexed");
        }
        String name = tokens.peekName() ? tokens.next() : "";
        return new AbiParameter(type, name, indexed);
    }

    /** Reads {@code [2][]} behind a type that is known. */
    static AbiType dimensions(AbiType base, String text) {
        SolidityReader reader = new SolidityReader(text, Map.of());
        AbiType type = reader.dimensions(base);
        reader.end();
        return type;
    }

    private AbiType type() {
        return dimensions(base());
    }

    private AbiType dimensions(AbiType base) {
        AbiType type = base;
        for (int i = 0; tokens.take("["); i++) {
            type = AbiType.array(type, length());
            checkDepth(i);
        }
        return type;
    }

    private void checkDepth(int levels) {
        if (levels > DEEPEST) {
            throw tokens.problem("more than " + DEEPEST + " types in each other");
        }
    }

    private int length() {
        if (tokens.take("]")) {
            return -1;
        }
        String digits = tokens.next();
        if (!digits.matches("0|[1-9][0-9]{0,6}")) {
            throw tokens.problem("the length of an array must be from 0 to 9,999,999, is " + digits);
        }
        tokens.expect("]");
        return Integer.parseInt(digits);
    }

    private AbiType base() {
        if (tokens.peek("tuple")) {
            tokens.next();
        }
        if (tokens.peek("(")) {
            checkDepth(++depth);
            AbiType tuple = AbiType.tuple(parameters());
            depth--;
            return tuple;
        }
        String word = tokens.name("a type");
        List<AbiParameter> struct = structs.get(word);
        if (struct != null) {
            return AbiType.tuple(struct);
        }
        if (word.equals("function")) {
            return function();
        }
        AbiType type = Elementary.find(word);
        if (type == null) {
            throw tokens.problem(word + " is no type" + Elementary.hint(word));
        }
        return type;
    }

    /** A function as a value; what it takes and gives is not on the wire. */
    private AbiType function() {
        if (tokens.peek("(")) {
            checkDepth(++depth);
            parameters();
            depth--;
            while (tokens.peekIn(IN_TEXT) || tokens.peek("view") || tokens.peek("pure")) {
                tokens.next();
            }
            if (tokens.take("returns")) {
                parameters();
            }
        }
        return AbiType.of(Kind.FUNCTION, 24, "function");
    }
}

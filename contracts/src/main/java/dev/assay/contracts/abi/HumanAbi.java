package dev.assay.contracts.abi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads declarations as Solidity writes them, a line each. */
final class HumanAbi {

    private final AbiBuilder found = new AbiBuilder();
    private final Map<String, List<AbiParameter>> structs = new HashMap<>();

    private HumanAbi() {}

    static AbiBuilder read(String text) {
        HumanAbi reader = new HumanAbi();
        List<String> structs = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String bare = line.strip();
            if (bare.startsWith("struct ")) {
                structs.add(bare);
            } else if (!bare.isEmpty() && !bare.startsWith("//")) {
                others.add(bare);
            }
        }
        reader.structs(structs);
        others.forEach(reader::declaration);
        return reader.found;
    }

    /** A struct may name another that comes later: as long as one more can be read, the rest is tried again. */
    private void structs(List<String> lines) {
        List<String> left = lines;
        while (!left.isEmpty()) {
            List<String> failed = new ArrayList<>();
            IllegalArgumentException why = null;
            for (String line : left) {
                try {
                    struct(line);
                } catch (IllegalArgumentException e) {
                    failed.add(line);
                    why = e;
                }
            }
            if (why != null && failed.size() == left.size()) {
                throw why;
            }
            left = failed;
        }
    }

    private void struct(String line) {
        SolidityReader reader = new SolidityReader(line, structs);
        reader.tokens().expect("struct");
        String name = reader.tokens().name("a name");
        List<AbiParameter> fields = reader.fields();
        reader.tokens().take(";");
        reader.end();
        structs.put(name, fields);
    }

    private void declaration(String line) {
        Tokens tokens = new Tokens(line);
        String word = tokens.name("a declaration");
        switch (word) {
            case "function" -> found.functions.add(Signatures.function(line, structs));
            case "event" -> found.events.add(Signatures.event(line, structs));
            case "error" -> found.errors.add(Signatures.error(line, structs));
            case "constructor" -> constructor(line);
            case "fallback" -> found.fallback = bare(line);
            case "receive" -> {
                if (bare(line) != Mutability.PAYABLE) {
                    throw tokens.problem("receive must be payable");
                }
                found.receive = true;
            }
            default ->
                throw tokens.problem(
                        "a line begins with function, event, error, struct, constructor, fallback or receive");
        }
    }

    private void constructor(String line) {
        SolidityReader reader = new SolidityReader(line, structs);
        reader.tokens().expect("constructor");
        List<AbiParameter> inputs = reader.parameters();
        Mutability mutability = Signatures.mutability(reader.tokens());
        reader.tokens().take(";");
        reader.end();
        found.constructor = new AbiConstructor(AbiType.tuple(inputs), mutability == Mutability.PAYABLE);
    }

    /** A function without a name; {@code fallback} may take and give bytes. */
    private Mutability bare(String line) {
        SolidityReader reader = new SolidityReader(line, structs);
        reader.tokens().next();
        reader.parameters();
        Mutability mutability = Signatures.mutability(reader.tokens());
        if (reader.tokens().take("returns")) {
            reader.parameters();
        }
        reader.tokens().take(";");
        reader.end();
        return mutability;
    }
}

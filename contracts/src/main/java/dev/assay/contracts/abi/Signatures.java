package dev.assay.contracts.abi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.util.List;
import java.util.Map;

/** Reads one line of Solidity, and writes what hashes are taken of. */
final class Signatures {

    private Signatures() {}

    static String canonical(String name, AbiType inputs) {
        return name + inputs.canonical();
    }

    static Bytes32 hash(String canonical) {
        return Bytes.copyOf(canonical.getBytes(UTF_8)).keccak256();
    }

    static String human(List<AbiParameter> parameters) {
        return parameters.stream().map(AbiParameter::toString).collect(joining(", ", "(", ")"));
    }

    static AbiFunction function(String line, Map<String, List<AbiParameter>> structs) {
        SolidityReader reader = new SolidityReader(line, structs);
        Tokens tokens = reader.tokens();
        tokens.take("function");
        String name = tokens.name("a name");
        List<AbiParameter> inputs = reader.parameters();
        Mutability mutability = mutability(tokens);
        List<AbiParameter> outputs = tokens.take("returns") ? reader.parameters() : List.of();
        if (mutability == Mutability.NONPAYABLE) {
            mutability = mutability(tokens);
        }
        tokens.take(";");
        reader.end();
        return new AbiFunction(name, mutability, AbiType.tuple(inputs), AbiType.tuple(outputs));
    }

    static AbiEvent event(String line, Map<String, List<AbiParameter>> structs) {
        SolidityReader reader = new SolidityReader(line, structs);
        Tokens tokens = reader.tokens();
        tokens.take("event");
        String name = tokens.name("a name");
        List<AbiParameter> fields = reader.parameters();
        boolean anonymous = tokens.take("anonymous");
        tokens.take(";");
        reader.end();
        return new AbiEvent(name, fields, anonymous);
    }

    static AbiError error(String line, Map<String, List<AbiParameter>> structs) {
        SolidityReader reader = new SolidityReader(line, structs);
        Tokens tokens = reader.tokens();
        tokens.take("error");
        String name = tokens.name("a name");
        List<AbiParameter> fields = reader.parameters();
        tokens.take(";");
        reader.end();
        return new AbiError(name, AbiType.tuple(fields));
    }

    /** The words between the arguments and the results. */
    static Mutability mutability(Tokens tokens) {
        Mutability found = Mutability.NONPAYABLE;
        while (tokens.peekName() && !tokens.peek("returns")) {
            switch (tokens.next()) {
                case "view", "constant" -> found = Mutability.VIEW;
                case "pure" -> found = Mutability.PURE;
                case "payable" -> found = Mutability.PAYABLE;
                case "external", "public", "internal", "private", "virtual", "nonpayable" -> {
                    // Says who may call, which the ABI does not.
                }
                case "override" -> {
                    if (tokens.peek("(")) {
                        while (!tokens.next().equals(")")) {
                            // Bases it overrides.
                        }
                    }
                }
                default -> throw tokens.problem("a word that no function has");
            }
        }
        return found;
    }
}

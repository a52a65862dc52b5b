package dev.assay.contracts.solc;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Vyper compiler on this machine, and what it writes. */
public final class Vyper {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Path binary;

    private Vyper(Path binary) {
        this.binary = binary;
    }

    /** Returns the {@code vyper} on the search path; empty if there is none. */
    public static Optional<Vyper> find() {
        return Processes.onPath("vyper").map(Vyper::new);
    }

    /** Returns the compiler at a path. */
    public static Vyper at(Path binary) {
        return new Vyper(requireNonNull(binary, "binary"));
    }

    /**
     * Compiles files. What Vyper complains of is in the message of the exception.
     *
     * @throws SolcException if it does not compile, or not within two minutes
     */
    public List<Artifact> compile(Path... files) {
        if (files.length == 0) {
            throw new IllegalArgumentException("files must not be empty");
        }
        List<String> command = new ArrayList<>(List.of(binary.toString(), "-f", "combined_json"));
        for (Path file : files) {
            command.add(file.toString());
        }
        return parse(Processes.run(command, "", LIMIT));
    }

    /** Reads what {@code vyper -f combined_json} wrote. */
    public static List<Artifact> parse(String combinedJson) {
        Map<String, @Nullable Object> root = Maps.parse(combinedJson, "The output of Vyper");
        List<Artifact> found = new ArrayList<>();
        try {
            for (String source : root.keySet()) {
                if (root.get(source) instanceof Map<?, ?>) {
                    found.add(artifact(source, Maps.map(root, source)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new SolcException("The output of Vyper cannot be read: " + e.getMessage(), e);
        }
        return found;
    }

    private static Artifact artifact(String source, Map<String, @Nullable Object> contract) {
        String file = source.substring(source.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return new Artifact(
                source,
                dot < 0 ? file : file.substring(0, dot),
                ArtifactParts.abi(contract.get("abi")),
                ArtifactParts.code(Maps.text(contract, "bytecode", ""), Map.of(), null),
                ArtifactParts.code(Maps.text(contract, "bytecode_runtime", ""), Map.of(), null),
                null);
    }
}

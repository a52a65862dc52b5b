package dev.assay.contracts.solc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what other tools compiled. Where a file is not what it should be, {@link SolcException} names it. */
public final class Artifacts {

    private static final String JSON = ".json";

    private Artifacts() {}

    /**
     * Reads one file as Hardhat ({@code artifacts/contracts/Token.sol/Token.json}) or Foundry
     * ({@code out/Token.sol/Token.json}) writes it; which one is seen by what is in it.
     */
    public static Artifact read(Path file) {
        try {
            return read(file, Maps.parse(text(file), file.toString()));
        } catch (IllegalArgumentException e) {
            throw new SolcException(file + " is no artifact: " + e.getMessage(), e);
        }
    }

    /**
     * Reads all artifacts below a folder, such as {@code artifacts} or {@code out}, in the order of their paths. Files of
     * those tools that are none, such as {@code build-info}, are passed over.
     */
    public static List<Artifact> readAll(Path folder) {
        List<Artifact> found = new ArrayList<>();
        for (Path file : filesBelow(folder)) {
            if (file.toString().endsWith(JSON)
                    && !folder.relativize(file).toString().contains("build-info")) {
                Map<String, @Nullable Object> root = Maps.parse(text(file), file.toString());
                if (root.get("abi") instanceof List<?> && root.get("bytecode") != null) {
                    found.add(read(file));
                }
            }
        }
        return found;
    }

    private static Artifact read(Path file, Map<String, @Nullable Object> root) {
        if (!(root.get("abi") instanceof List<?> abi)) {
            throw new IllegalArgumentException("it has no abi");
        }
        if (root.get("bytecode") instanceof String hex) {
            return new Artifact(
                    Maps.text(root, "sourceName", ""),
                    Maps.text(root, "contractName", nameOf(file)),
                    ArtifactParts.abi(abi),
                    ArtifactParts.code(hex, Maps.map(root, "linkReferences"), null),
                    ArtifactParts.code(
                            Maps.text(root, "deployedBytecode", ""), Maps.map(root, "deployedLinkReferences"), null),
                    null);
        }
        if (!(root.get("bytecode") instanceof Map<?, ?>)) {
            throw new IllegalArgumentException("it has no bytecode");
        }
        Map<String, @Nullable Object> target =
                Maps.map(Maps.map(Maps.map(root, "metadata"), "settings"), "compilationTarget");
        String source = target.keySet().stream().findFirst().orElse("");
        return new Artifact(
                source,
                Maps.text(target, source, nameOf(file)),
                ArtifactParts.abi(abi),
                ArtifactParts.code(Maps.map(root, "bytecode")),
                ArtifactParts.code(Maps.map(root, "deployedBytecode")),
                Maps.text(root, "rawMetadata"));
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(JSON) ? name.substring(0, name.length() - JSON.length()) : name;
    }

    static List<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new SolcException(folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new SolcException(file + " cannot be read: " + e, e);
        }
    }
}

package dev.assay.contracts.solc;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What an explorer asks for to show the source of a deployed contract.
 *
 * @param contractName {@code source:name}
 * @param compilerVersion with its commit, such as {@code v0.8.37+commit.a1b2c3d4}
 * @param standardJson the input of the compiler with all sources
 * @param constructorArguments encoded; explorers want them without 0x
 */
public record Verification(
        String contractName, String compilerVersion, String standardJson, Bytes constructorArguments) {

    /** Takes all four. */
    public Verification {
        requireNonNull(contractName, "contractName");
        requireNonNull(compilerVersion, "compilerVersion");
        requireNonNull(standardJson, "standardJson");
        requireNonNull(constructorArguments, "constructorArguments");
    }

    static String version(Artifact artifact) {
        String metadata = artifact.metadata()
                .orElseThrow(() -> new IllegalArgumentException("artifact has no metadata: " + artifact));
        return Maps.text(Maps.map(Maps.parse(metadata, "The metadata"), "compiler"), "version", "");
    }

    /** Writes the standard JSON to a file, which explorers take as it is. */
    public void write(Path file) {
        try {
            Files.writeString(file, standardJson);
        } catch (IOException e) {
            throw new SolcException(file + " cannot be written: " + e, e);
        }
    }
}

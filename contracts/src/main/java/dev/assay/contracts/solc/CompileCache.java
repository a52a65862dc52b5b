package dev.assay.contracts.solc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Outputs by the hash of compiler and input. A file is written aside and moved, so that no one reads half of one. */
final class CompileCache {

    private final Path folder;

    CompileCache(Path folder) {
        this.folder = folder;
    }

    Optional<String> get(String compiler, String input) {
        Path file = file(compiler, input);
        return Files.exists(file) ? Optional.of(Artifacts.text(file)) : Optional.empty();
    }

    void put(String compiler, String input, String output) {
        Path file = file(compiler, input);
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempFile(folder, "solc", ".tmp");
            Files.writeString(aside, output);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new SolcException("The cache " + folder + " cannot be written: " + e, e);
        }
    }

    private Path file(String compiler, String input) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((compiler + "\n").getBytes(UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest.digest(input.getBytes(UTF_8))) + ".json");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

package dev.assay.contracts.starters;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.solc.SolidityProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A contract in Solidity.
 *
 * @param name the contract's name
 * @param source the whole file
 */
public record Starter(String name, String source) {

    /** Takes both. */
    public Starter {
        requireNonNull(name, "name");
        requireNonNull(source, "source");
    }

    /** Returns the name of its file, such as {@code Token.sol}. */
    public String fileName() {
        return name + ".sol";
    }

    /**
     * Returns it as what a compiler takes, with the optimizer on: without it, a Governor is larger than a chain takes. Where
     * OpenZeppelin is, the compiler is told.
     */
    public SolidityProject project() {
        return SolidityProject.of(fileName(), source).optimizer(200);
    }

    /**
     * Writes it to a file of its name, unless there is one.
     *
     * @throws IllegalStateException if there is such a file: what you changed is never overwritten
     */
    public Path write(Path folder) {
        Path file = folder.resolve(fileName());
        if (Files.exists(file)) {
            throw new IllegalStateException(file + " is there already");
        }
        try {
            Files.createDirectories(folder);
            return Files.writeString(file, source);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}

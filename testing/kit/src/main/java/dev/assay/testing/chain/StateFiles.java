package dev.assay.testing.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Dumped states on disk. */
final class StateFiles {

    private StateFiles() {}

    static void write(Path file, String state) {
        try {
            Files.writeString(file, state);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the state to " + file, e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a state from " + file, e);
        }
    }
}

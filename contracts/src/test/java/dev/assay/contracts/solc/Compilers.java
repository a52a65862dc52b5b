package dev.assay.contracts.solc;

import dev.assay.testing.chain.TestChain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** The real compiler, or a skip; a failure where the chain is required, too. */
final class Compilers {

    private Compilers() {}

    static Solc open(SolcBuilder builder) {
        Optional<Solc> found = builder.find();
        if (found.isEmpty()) {
            if (TestChain.isRequired()) {
                return builder.build();
            }
            Assumptions.abort("no solc-js: run npm ci in testing/node");
        }
        return found.orElseThrow();
    }

    static Solc open() {
        return open(Solc.builder());
    }

    static Path modules() {
        return Path.of(System.getProperty("assay.node.modules", "node_modules"));
    }

    static Path write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

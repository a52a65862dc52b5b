package dev.assay.contracts.standards;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.abi.Abi;
import dev.assay.testing.chain.TestChain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** What compilers made of the contracts that others published. */
final class Published {

    private Published() {}

    /** Of the contract of that name in OpenZeppelin's package, or of a file of lines here. */
    static Abi abi(String name) {
        return name.endsWith(".abi") ? Abi.parse(resource(name)) : Abi.parseJson(artifact(name));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Published.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String artifact(String name) {
        Path file = Path.of(System.getProperty("assay.node.modules", "node_modules"))
                .resolve("@openzeppelin/contracts/build/contracts/" + name + ".json");
        if (!Files.exists(file) && !TestChain.isRequired()) {
            Assumptions.abort("no OpenZeppelin: run npm ci in testing/node");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

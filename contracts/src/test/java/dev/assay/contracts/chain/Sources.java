package dev.assay.contracts.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.solc.Artifact;
import dev.assay.contracts.solc.Solc;
import dev.assay.contracts.solc.SolidityProject;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.testing.chain.TestChain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Contracts of tests, compiled and put on a chain. */
final class Sources {

    private Sources() {}

    static Artifact compile(String file, String contract) {
        Optional<Solc> found = Solc.builder().find();
        if (found.isEmpty() && !TestChain.isRequired()) {
            Assumptions.abort("no solc-js: run npm ci in testing/node");
        }
        try (Solc solc = found.orElseGet(() -> Solc.builder().build())) {
            return solc.compile(
                            SolidityProject.of(file, read(file)).optimizer(200).evmVersion("london"))
                    .artifact(contract);
        }
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(Sources.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deploys in the name of the first account. */
    static Address deploy(TestChain chain, Bytes creationCode) {
        JsonRpc rpc = JsonRpc.connect(chain.url());
        Row receipt = rpc.call(
                        "eth_sendTransactionSync",
                        Map.of("from", chain.accounts().get(0).address(), "data", creationCode, "gas", 10_000_000))
                .get()
                .row();
        return Address.parse(Objects.requireNonNull(receipt.text(Column.sometimes("contractAddress"))));
    }
}

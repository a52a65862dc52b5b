package dev.assay.samples.contracts;

import static org.assertj.core.api.Assumptions.assumeThat;

import dev.assay.contracts.solc.Solc;
import dev.assay.testing.chain.TestChain;
import java.nio.file.Path;

/** The compiler of this machine; tests are skipped without, unless a chain is required. */
public final class LocalSolc {

    private LocalSolc() {}

    public static Solc open() {
        if (!TestChain.isRequired()) {
            assumeThat(Solc.find()).as("a Solidity compiler").isPresent();
        }
        return Solc.builder().cache(Path.of("target/assay-solc")).build();
    }
}

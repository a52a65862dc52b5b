package dev.assay.samples.contracts;

import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.solc.Solc;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainBuilder;
import java.util.function.BiConsumer;

/** What the samples run on: Anvil and a Solidity compiler of this machine. */
public final class LocalChain {

    private LocalChain() {}

    /** Runs a program on a chain of its own; as {@link #run(TestChainBuilder, BiConsumer)} else. */
    public static void run(BiConsumer<TestChain, Solc> program) {
        run(TestChain.builder(), program);
    }

    /**
     * Runs a program on a chain of its own, with a compiler. Where one of the two is missing it says so and runs nothing;
     * that is a failure where {@link TestChain#isRequired}.
     */
    public static void run(TestChainBuilder settings, BiConsumer<TestChain, Solc> program) {
        boolean complete = settings.find().isPresent() && Solc.find().isPresent();
        if (!complete && !TestChain.isRequired()) {
            System.out.println(
                    "Skipped: Anvil or solc is not on this machine. mvn verify fetches both where there is npm;"
                            + " docs/contracts/testing.md says where else they may be.");
            return;
        }
        try (TestChain chain = settings.start();
                Solc solc = Solc.builder().build()) {
            program.accept(chain, solc);
        }
    }

    /** Returns the key of a labelled account, which everybody knows. */
    public static LocalKey key(TestChain chain, String label) {
        return LocalKey.parse(chain.account(label).privateKey());
    }
}

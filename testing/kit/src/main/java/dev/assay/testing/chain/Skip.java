package dev.assay.testing.chain;

import org.junit.jupiter.api.Assumptions;

/** Apart, so that JUnit is needed only by those who skip. */
final class Skip {

    private Skip() {}

    static TestChain because(String reason) {
        return Assumptions.abort(reason);
    }
}

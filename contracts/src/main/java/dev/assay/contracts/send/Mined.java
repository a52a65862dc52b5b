package dev.assay.contracts.send;

import static java.util.Objects.requireNonNull;

/**
 * A transaction that is mined, was executed to its end, and is as sure as was asked for.
 *
 * @param receipt of what was mined; its hash is another than that of what was sent first if {@code repriced}
 * @param repriced whether what was mined is the same with another fee: sped up, here or by another wallet
 * @param until what was waited for
 * @param reached how it was decided, such as {@code block 120 is finalized} or {@code depth 96, the node knows no finalized}
 */
public record Mined(Receipt receipt, boolean repriced, Until until, String reached) {

    /** Checks that all is there. */
    public Mined {
        requireNonNull(receipt, "receipt");
        requireNonNull(until, "until");
        requireNonNull(reached, "reached");
    }
}

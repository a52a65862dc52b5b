package dev.assay.contracts.send;

import dev.assay.contracts.rpc.RpcException;
import dev.assay.contracts.tx.SignedTransaction;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Gives a transaction to the node. After an answer that is lost or says nothing sure it is looked up by its hash, and only if
 * the node does not have it are the same bytes sent again: under the same nonce they cannot be paid twice.
 */
final class Broadcast {

    private static final int ROUNDS = 3;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Node node;
    private final TimeSource time;

    Broadcast(Node node, TimeSource time) {
        this.node = node;
        this.time = time;
    }

    /**
     * What came of it.
     *
     * @param refusal why it was refused; null if it was taken or is unclear
     * @param failure what the node or the line said; null if it was taken
     */
    record Outcome(@Nullable Refusal refusal, @Nullable AssayException failure) {

        private static final Outcome TAKEN = new Outcome(null, null);

        boolean taken() {
            return failure == null;
        }

        boolean unclear() {
            return failure != null && refusal == null;
        }
    }

    Outcome send(SignedTransaction transaction) {
        Outcome outcome = Outcome.TAKEN;
        for (int round = 0; round < ROUNDS; round++) {
            outcome = once(transaction);
            if (round > 0 && outcome.refusal() != null) {
                // An earlier round may have reached another node, which takes what this one refuses.
                return new Outcome(null, outcome.failure());
            }
            if (!outcome.unclear() || outcome.failure() instanceof InterruptedCallException) {
                return outcome;
            }
            try {
                Waits.sleep(time, PAUSE.multipliedBy(round + 1L), "the node to know a transaction");
                if (node.knows(transaction.hash())) {
                    return Outcome.TAKEN;
                }
            } catch (InterruptedCallException e) {
                return outcome;
            } catch (AssayException e) {
                e.addSuppressed(outcome.failure());
                outcome = new Outcome(null, e);
            }
        }
        return outcome;
    }

    private Outcome once(SignedTransaction transaction) {
        try {
            if (node.broadcast(transaction.raw()).equals(transaction.hash())) {
                return Outcome.TAKEN;
            }
            return new Outcome(
                    null,
                    new DataException("The node took " + transaction + " and answered another hash", "$.result", null));
        } catch (RpcException e) {
            return Refusals.saysKnown(e) ? Outcome.TAKEN : checked(transaction, Refusals.of(e), e);
        } catch (AssayException e) {
            return new Outcome(null, e);
        }
    }

    /** A refusal may be the second answer to bytes that came through before: somebody in between may have sent them twice. */
    private Outcome checked(SignedTransaction transaction, @Nullable Refusal refusal, RpcException failure) {
        if (refusal == null) {
            return new Outcome(null, failure);
        }
        try {
            return node.knows(transaction.hash()) ? Outcome.TAKEN : new Outcome(refusal, failure);
        } catch (AssayException e) {
            failure.addSuppressed(e);
            return new Outcome(null, failure);
        }
    }
}

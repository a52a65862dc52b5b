package dev.assay.contracts.send;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.revert.Revert;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.contracts.tx.Transaction;
import dev.assay.core.error.AssayException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waits for a transaction to be as sure as asked for, and broadcasts again what nodes have lost meanwhile. */
final class Watch {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    private final Engine engine;
    private final Sending sending;
    private final Slot slot;
    private final Until until;
    private final Meaning meaning;
    private long healedAt;
    private @Nullable AssayException last;

    Watch(Engine engine, Sending sending, Slot slot, Until until, Meaning meaning) {
        this.engine = engine;
        this.sending = sending;
        this.slot = slot;
        this.until = until;
        this.meaning = meaning;
        this.healedAt = slot.signedAt();
    }

    Mined await(Duration timeout) {
        long end = engine.time().nanoTime() + timeout.toNanos();
        while (true) {
            try {
                Mined mined = look();
                if (mined != null) {
                    return mined;
                }
            } catch (SendException e) {
                throw e;
            } catch (AssayException e) {
                if (!e.isRetryable()) {
                    throw e;
                }
                last = e;
            }
            if (engine.time().nanoTime() - end >= 0) {
                throw new StillPendingException(
                        "Transaction " + slot.last().hash() + " was not " + until + " after " + timeout
                                + "; it may still come: wait on, speed it up or cancel it, do not send it anew",
                        last);
            }
            Waits.sleep(engine.time(), pause(), "transaction " + slot.last().hash());
        }
    }

    private Duration pause() {
        Duration third = engine.network().blockTime().dividedBy(3);
        if (third.compareTo(LONGEST_PAUSE) > 0) {
            return LONGEST_PAUSE;
        }
        return third.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : third;
    }

    private @Nullable Mined look() {
        Sight sight = new Look(engine, slot).now();
        if (!sight.decided()) {
            heal();
            return null;
        }
        String reached = reached(sight.block());
        if (reached == null || !stillThere(sight)) {
            return null;
        }
        return outcome(sight, reached);
    }

    private void heal() {
        long now = engine.time().nanoTime();
        if (slot.isUnclear() || now - healedAt >= engine.healAfter().toNanos()) {
            healedAt = now;
            try {
                last = sending.heal(slot);
            } catch (SendException e) {
                // A gap that costs too much to fill now, or a lease that another holds: the transaction may come all
                // the same.
                last = e;
            }
        }
    }

    /** Returns what makes the block sure enough; null if nothing does yet. */
    private @Nullable String reached(long block) {
        if (until.blocks().isPresent()) {
            return atDepth(block, until.blocks().getAsInt(), "");
        }
        Optional<Long> tagged = engine.node().tagged(until.toString());
        if (tagged.isPresent()) {
            return tagged.get() >= block ? "block " + tagged.get() + " is " + until : null;
        }
        Network network = engine.network();
        int depth = until.equals(Until.SAFE) ? network.usualDepth() : network.finalDepth();
        return atDepth(block, depth, ", the node knows no " + until);
    }

    private @Nullable String atDepth(long block, int depth, String remark) {
        long blocks = depth == 1 ? 1 : engine.node().head() - block + 1;
        return blocks >= depth ? "depth " + depth + remark : null;
    }

    /** The receipt was read before what makes it sure: a reorganisation between the two would count the wrong block. */
    private boolean stillThere(Sight sight) {
        if (until.equals(Until.INCLUDED)) {
            return true;
        }
        Receipt receipt = receipt(sight);
        return engine.node()
                .receipts(List.of(receipt.hash()))
                .get(0)
                .filter(again -> again.blockHash().equals(receipt.blockHash()))
                .isPresent();
    }

    private Mined outcome(Sight sight, String reached) {
        Receipt receipt = receipt(sight);
        if (sight.state() == PendingState.CANCELLED || sight.state() == PendingState.REPLACED) {
            throw new ReplacedException(
                    sight.state(),
                    receipt.hash(),
                    "Nonce " + slot.nonce() + " of transaction " + slot.first().hash() + " was used by "
                            + receipt.hash()
                            + (sight.state() == PendingState.CANCELLED ? ", which cancels it" : ""));
        }
        if (!receipt.succeeded()) {
            throw failed(receipt);
        }
        return new Mined(receipt, sight.state() == PendingState.REPRICED, until, reached);
    }

    private static Receipt receipt(Sight sight) {
        return requireNonNull(sight.receipt(), "receipt");
    }

    private ExecutionFailedException failed(Receipt receipt) {
        Transaction transaction = slot.first().signed().transaction();
        Map<String, Object> call = Outline.call(engine.address(), transaction);
        Bytes data = Bytes.EMPTY;
        boolean reverted = false;
        for (long block = receipt.block(); block >= Math.max(0, receipt.block() - 1) && !reverted; block--) {
            try {
                engine.node().rpc().call("eth_call", call, block).get();
            } catch (RpcException e) {
                reverted = e.isRevert();
                data = e.data().orElse(Bytes.EMPTY);
            }
        }
        boolean outOfGas = receipt.gasUsed() == transaction.gasLimit().longValueExact();
        Revert revert = meaning.reverts().decode(data);
        String reason = reverted
                ? revert.toString()
                : outOfGas ? "out of gas, it used all " + receipt.gasUsed() : "a call on its block does not fail";
        return new ExecutionFailedException(receipt, revert, meaning.call(), engine.address(), reason);
    }
}

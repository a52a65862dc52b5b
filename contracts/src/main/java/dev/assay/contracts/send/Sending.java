package dev.assay.contracts.send;

import dev.assay.contracts.fee.FeeQuote;
import dev.assay.contracts.fee.GasPrice;
import dev.assay.contracts.tx.Transaction;
import dev.assay.core.error.AssayException;
import org.jspecify.annotations.Nullable;

/** Puts a prepared draft into the lane: nonce, signature, journal, broadcast, one at a time. */
final class Sending {

    private static final int LEASED_TRIES = 3;

    private final Engine engine;
    private final Lane lane;

    Sending(Engine engine) {
        this.engine = engine;
        this.lane = engine.lane();
    }

    /** Learns where the lane stands at its first use, and broadcasts again what its journal holds. */
    void recover() {
        if (!lane.isKnown()) {
            try (Hold hold = Hold.of(engine)) {
                hold.lane().recover();
            }
        }
    }

    Slot send(Prepared prepared) {
        try (Hold hold = Hold.of(engine)) {
            lane.gate().check();
            lane.recover();
            follow(prepared, hold);
            lane.settleUnclear();
            lane.heal(prepared.pending());
            Slot theirs = hold.isShared() ? sentMeanwhile(prepared.draft()) : null;
            return theirs == null ? numbered(prepared, hold) : theirs;
        }
    }

    /** The key was looked up before the lease was taken: another process may have sent under it since. */
    private @Nullable Slot sentMeanwhile(Draft draft) {
        String key = draft.idempotencyKey().orElse(null);
        return key == null ? null : lane.find(key);
    }

    /**
     * Returns the slot of what was sent under a key; null if nothing was. What is not known here, but may still wait, is
     * broadcast again: the process that wrote it down may have died before it came to that.
     */
    @Nullable
    Slot find(String key) {
        recover();
        Slot slot = lane.find(key);
        if (slot == null || lane.holds(slot)) {
            return slot;
        }
        try (Hold hold = Hold.of(engine)) {
            hold.lane().adopt(engine.node().count(engine.address(), "latest"));
            lane.settleUnclear();
            return lane.find(key);
        }
    }

    /**
     * Broadcasts the lowest that waits if the node has lost it, and fills a gap below.
     *
     * @return what the node says against it; null if it has it
     */
    @Nullable
    AssayException heal(Slot slot) {
        try (Hold hold = Hold.of(engine)) {
            lane.gate().check();
            lane.recover();
            long count = engine.node().count(engine.address(), "pending");
            if (count > slot.nonce()) {
                return null;
            }
            lane.adopt(count);
            Slot lowest = lane.at(count);
            if (lowest != null) {
                return lane.again(lowest).failure();
            }
            if (count < slot.nonce()) {
                fill(count, new Terms(null, Terms.of(slot).feeCap()), hold);
            }
            return null;
        }
    }

    /**
     * Takes in what others did under the lease, or notices that others did something without one. Before the first is sent, a
     * higher count only says that an earlier answer lagged.
     */
    private void follow(Prepared prepared, Hold hold) {
        lane.minedUpTo(prepared.mined());
        if (!hold.isShared()) {
            if (prepared.pending() > lane.next() && lane.hasSent()) {
                throw lane.stop(prepared.pending() - 1, "is used by another transaction");
            }
            lane.next(Math.max(prepared.pending(), lane.next()));
            return;
        }
        if (hold.next().orElse(-1) != lane.next()) {
            lane.adopt(prepared.mined());
            lane.next(Math.max(hold.next().orElse(lane.next()), prepared.pending()));
        }
    }

    private Slot numbered(Prepared prepared, Hold hold) {
        Draft draft = prepared.draft();
        FeeQuote quote = prepared.quote();
        for (int tries = 1; ; tries++) {
            long nonce = lane.take();
            Transaction transaction =
                    Outline.transaction(engine.network().id(), nonce, draft, quote.gasLimit(), quote.price());
            Slot slot = signed(transaction, JournalEntry.Kind.SENT, Terms.of(draft), hold);
            Broadcast.Outcome outcome = lane.send(slot, slot.last());
            if (outcome.taken() || outcome.unclear()) {
                lane.noteSent();
                return slot;
            }
            refused(slot, hold);
            if (!isNonceOfAnother(outcome)) {
                throw rejected(outcome, slot);
            }
            resyncOrStop(nonce, tries, outcome, hold);
        }
    }

    private Slot signed(Transaction transaction, JournalEntry.Kind kind, Terms terms, Hold hold) {
        long nonce = transaction.nonce().longValueExact();
        try {
            hold.next(lane.next());
            Attempt attempt = engine.sign(transaction, kind, terms, Outline.fingerprint(transaction));
            Slot slot = new Slot(nonce, attempt, engine.time().nanoTime());
            slot.unclear(true);
            lane.put(slot);
            return slot;
        } catch (RuntimeException e) {
            lane.giveBack(nonce);
            try {
                hold.next(lane.next());
            } catch (RuntimeException inVain) {
                // The nonce stays a gap, which the next one fills.
                e.addSuppressed(inVain);
            }
            throw e;
        }
    }

    private void refused(Slot slot, Hold hold) {
        engine.settings().journal().refused(slot.last().entry());
        lane.remove(slot.nonce());
        lane.giveBack(slot.nonce());
        hold.next(lane.next());
    }

    private static boolean isNonceOfAnother(Broadcast.Outcome outcome) {
        return outcome.refusal() == Refusal.NONCE_TOO_LOW || outcome.refusal() == Refusal.REPLACEMENT_UNDERPRICED;
    }

    private static SendRejectedException rejected(Broadcast.Outcome outcome, Slot slot) {
        AssayException failure = outcome.failure();
        Refusal refusal = outcome.refusal() == null ? Refusal.OTHER : outcome.refusal();
        return new SendRejectedException(
                refusal,
                "The node refused " + slot.last().hash() + ", nonce " + slot.nonce() + " is free again: "
                        + (failure == null ? "" : failure.getMessage()),
                failure);
    }

    /**
     * Under a lease, or while nothing was sent since the counts were read, the nonce was only read too low: from a node that
     * lags, or before a transaction of an earlier run. Else somebody else uses the key.
     */
    private void resyncOrStop(long nonce, int tries, Broadcast.Outcome outcome, Hold hold) {
        boolean maySync = hold.isShared() || !lane.hasSent();
        if (!maySync) {
            throw lane.stop(nonce, "is used by another transaction (" + outcome.refusal() + ")");
        }
        long pending = engine.node().count(engine.address(), "pending");
        if (tries >= LEASED_TRIES || (pending <= nonce && outcome.refusal() == Refusal.REPLACEMENT_UNDERPRICED)) {
            throw lane.stop(nonce, "is used by another transaction (" + outcome.refusal() + ")");
        }
        lane.next(Math.max(pending, outcome.refusal() == Refusal.NONCE_TOO_LOW ? nonce + 1 : pending));
    }

    /** Fills a gap within the cap of the one that waits above it. */
    private void fill(long nonce, Terms terms, Hold hold) {
        GasPrice price = engine.fastPrice();
        Transaction empty = engine.empty(nonce, price);
        engine.checkCap(engine.requote(price, empty), terms.feeCap());
        Slot slot = signed(empty, JournalEntry.Kind.CANCEL, terms, hold);
        Broadcast.Outcome outcome = lane.send(slot, slot.last());
        if (outcome.refusal() == null) {
            return;
        }
        refused(slot, hold);
        // If another has the nonce there is no gap.
        if (!isNonceOfAnother(outcome)) {
            throw rejected(outcome, slot);
        }
    }
}

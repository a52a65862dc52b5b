package dev.assay.contracts.send;

import dev.assay.contracts.fee.FeeQuote;
import dev.assay.contracts.fee.GasPrice;
import dev.assay.contracts.tx.Transaction;
import dev.assay.core.error.AssayException;
import org.jspecify.annotations.Nullable;

/** Puts another transaction in the place of one that waits: the same for more, or an empty one. */
final class Replacing {

    private static final int RAISES = 5;

    private final Engine engine;

    Replacing(Engine engine) {
        this.engine = engine;
    }

    /**
     * Signs and broadcasts a replacement. Nothing happens if the nonce is used up already.
     *
     * @throws FeeCapException if the raised fee is above the cap of the draft, or of the sender if that has none
     * @throws IllegalStateException if another draft has the nonce
     * @throws SendRejectedException if the node refuses it; what waited still waits
     */
    void replace(Slot slot, JournalEntry.Kind kind) {
        try (Hold hold = Hold.of(engine)) {
            long mined = engine.node().count(engine.address(), "latest");
            if (mined > slot.nonce()) {
                return;
            }
            hold.lane().adopt(mined);
            checkOwn(slot, hold.lane().at(slot.nonce()));
            GasPrice now = engine.fastPrice();
            GasPrice price = slot.last().price();
            Broadcast.Outcome outcome = null;
            for (int i = 0; i < RAISES; i++) {
                price = price.replacedBy(now, engine.settings().bumpPercent());
                outcome = once(slot, kind, price);
                if (outcome.refusal() != Refusal.REPLACEMENT_UNDERPRICED && outcome.refusal() != Refusal.UNDERPRICED) {
                    break;
                }
            }
            if (outcome != null && outcome.refusal() != null && outcome.refusal() != Refusal.NONCE_TOO_LOW) {
                throw rejected(outcome.refusal(), outcome.failure(), slot);
            }
        }
    }

    /** Another process may have replaced it, too; or another draft has the nonce, by a journal of an earlier version. */
    private static void checkOwn(Slot slot, @Nullable Slot waiting) {
        if (waiting == null || waiting == slot) {
            return;
        }
        if (!waiting.isOf(slot.first().entry())) {
            throw new IllegalStateException(
                    "Transaction " + slot.first().hash() + " was given up; its nonce " + slot.nonce() + " is that of "
                            + waiting.last().hash() + " now, which a replacement would displace");
        }
        for (Attempt attempt : waiting.attempts()) {
            if (!slot.has(attempt.hash())) {
                slot.add(attempt);
            }
        }
    }

    private Broadcast.Outcome once(Slot slot, JournalEntry.Kind kind, GasPrice price) {
        Attempt first = slot.first();
        Transaction draft = first.signed().transaction();
        Transaction transaction = kind == JournalEntry.Kind.CANCEL
                ? engine.empty(slot.nonce(), price)
                : Outline.transaction(
                        draft.chainId(),
                        slot.nonce(),
                        draft.to(),
                        draft.value(),
                        draft.data(),
                        draft.gasLimit().longValueExact(),
                        price);
        FeeQuote quote = engine.requote(price, transaction);
        Terms terms = Terms.of(slot);
        engine.checkCap(quote, terms.feeCap());
        Attempt attempt = engine.sign(transaction, kind, terms, first.entry().fingerprint());
        Broadcast.Outcome outcome = engine.lane().send(slot, attempt);
        if (outcome.refusal() == null) {
            slot.add(attempt);
        } else {
            engine.settings().journal().refused(attempt.entry());
        }
        return outcome;
    }

    private static SendRejectedException rejected(Refusal refusal, @Nullable AssayException failure, Slot slot) {
        return new SendRejectedException(
                refusal,
                "The node refused the replacement of " + slot.last().hash() + ", which still waits: "
                        + (failure == null ? "" : failure.getMessage()),
                failure);
    }
}

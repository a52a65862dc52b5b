package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.core.row.Row;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks what has become of a slot. */
final class Look {

    private final Engine engine;
    private final Slot slot;

    Look(Engine engine, Slot slot) {
        this.engine = engine;
        this.slot = slot;
    }

    Sight now() {
        Sight mined = mined();
        if (mined != null) {
            return mined;
        }
        if (isUnused()) {
            return Sight.of(PendingState.PENDING);
        }
        // The nonce was used between the two questions, or the node that counts is ahead of the one that has receipts.
        Sight late = mined();
        return late == null ? replaced() : late;
    }

    /** Tells also what the node has lost, which waiting need not know. */
    PendingState state() {
        PendingState seen = now().state();
        if (seen != PendingState.PENDING
                || slot.attempts().stream().map(Attempt::hash).anyMatch(engine.node()::knows)) {
            return seen;
        }
        // Asked last: what was mined meanwhile has used its nonce.
        return isUnused() ? PendingState.DROPPED : PendingState.PENDING;
    }

    private boolean isUnused() {
        return engine.node().count(engine.address(), "latest") <= slot.nonce();
    }

    private @Nullable Sight mined() {
        List<Attempt> attempts = slot.attempts();
        List<Optional<Receipt>> receipts =
                engine.node().receipts(attempts.stream().map(Attempt::hash).toList());
        for (int i = 0; i < attempts.size(); i++) {
            Receipt receipt = receipts.get(i).orElse(null);
            if (receipt != null) {
                return new Sight(state(attempts.get(i), receipt, i), receipt, receipt.block());
            }
        }
        return null;
    }

    private PendingState state(Attempt attempt, Receipt receipt, int index) {
        if (attempt.kind() == JournalEntry.Kind.CANCEL && slot.first().kind() != JournalEntry.Kind.CANCEL) {
            return PendingState.CANCELLED;
        }
        if (index > 0) {
            return PendingState.REPRICED;
        }
        return receipt.succeeded() ? PendingState.MINED : PendingState.FAILED;
    }

    /** A count alone proves nothing: the node that has it may be ahead of those that were asked for receipts. */
    private Sight replaced() {
        Row other = new Successor(engine.node(), engine.address()).find(slot.nonce());
        if (other == null) {
            return Sight.of(PendingState.PENDING);
        }
        Bytes32 hash = Bytes32.parse(String.valueOf(other.value("hash")));
        Receipt receipt = slot.has(hash) ? null : receipt(hash);
        return receipt == null ? Sight.of(PendingState.PENDING) : new Sight(kind(other), receipt, receipt.block());
    }

    private @Nullable Receipt receipt(Bytes32 hash) {
        return engine.node().receipts(List.of(hash)).get(0).orElse(null);
    }

    /** Another wallet with the same key may have sped up or cancelled. */
    private PendingState kind(Row other) {
        String to = String.valueOf(other.value("to"));
        String value = String.valueOf(other.value("value"));
        String input = String.valueOf(other.value("input"));
        Draft draft = to.equals("null") ? Draft.create(Bytes.parse(input)) : Draft.to(Address.parse(to));
        Bytes32 print = draft.data(Bytes.parse(input))
                .value(new BigInteger(value.substring(2), 16))
                .fingerprint();
        if (print.equals(slot.first().entry().fingerprint())) {
            return PendingState.REPRICED;
        }
        boolean empty = to.equalsIgnoreCase(engine.address().toHex()) && value.equals("0x0") && input.equals("0x");
        return empty ? PendingState.CANCELLED : PendingState.REPLACED;
    }
}

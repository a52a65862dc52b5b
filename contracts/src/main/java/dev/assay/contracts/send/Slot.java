package dev.assay.contracts.send;

import dev.assay.contracts.Bytes32;
import java.util.ArrayList;
import java.util.List;

/** A nonce and all that was signed for it, at least one. Thread-safe. */
final class Slot {

    private final long nonce;
    private final long signedAt;
    private final List<Attempt> attempts = new ArrayList<>();
    private boolean unclear;

    Slot(long nonce, Attempt first, long nanos) {
        this.nonce = nonce;
        this.signedAt = nanos;
        attempts.add(first);
    }

    /** Returns the slot of an entry from all that a journal has of its nonce and above. */
    static Slot restored(JournalEntry of, List<JournalEntry> kept, long nanos) {
        Slot slot = null;
        for (JournalEntry entry : kept) {
            if (slot != null && slot.isOf(entry)) {
                slot.add(Attempt.of(entry));
            }
            boolean same = entry.nonce() == of.nonce() && entry.idempotencyKey().equals(of.idempotencyKey());
            if (slot == null && same) {
                slot = new Slot(entry.nonce(), Attempt.of(entry), nanos);
            }
        }
        return slot == null ? new Slot(of.nonce(), Attempt.of(of), nanos) : slot;
    }

    long nonce() {
        return nonce;
    }

    /** Returns when it was first signed, or read from the journal, by the monotonic clock. */
    long signedAt() {
        return signedAt;
    }

    synchronized void add(Attempt attempt) {
        attempts.add(attempt);
    }

    synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    synchronized Attempt first() {
        return attempts.get(0);
    }

    synchronized Attempt last() {
        return attempts.get(attempts.size() - 1);
    }

    /** Returns whether an entry is of the draft that this slot was signed for. */
    boolean isOf(JournalEntry entry) {
        JournalEntry own = first().entry();
        return own.nonce() == entry.nonce()
                && own.fingerprint().equals(entry.fingerprint())
                && own.idempotencyKey().equals(entry.idempotencyKey());
    }

    synchronized boolean has(Bytes32 hash) {
        return attempts.stream().anyMatch(attempt -> attempt.hash().equals(hash));
    }

    /** Returns whether it is not known if a node has the last attempt. */
    synchronized boolean isUnclear() {
        return unclear;
    }

    synchronized void unclear(boolean now) {
        unclear = now;
    }
}

package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import dev.assay.core.error.AssayException;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The nonces of one address on one chain. One thread at a time signs, writes down and broadcasts, so that a nonce is given on
 * only when the one before it is settled: taken by the node, or given back.
 */
final class Lane {

    private final long chainId;
    private final Address sender;
    private final Node node;
    private final SendJournal journal;
    private final Broadcast broadcast;
    private final TimeSource time;
    private final Duration healAfter;
    private final Gate gate = new Gate();
    private final ReentrantLock lock = new ReentrantLock(true);
    private final NavigableMap<Long, Slot> open = new TreeMap<>();
    private long next = -1;
    private long mined;
    private boolean sent;

    Lane(long chainId, Address sender, Node node, SendJournal journal, TimeSource time, Duration healAfter) {
        this.chainId = chainId;
        this.sender = sender;
        this.node = node;
        this.journal = journal;
        this.broadcast = new Broadcast(node, time);
        this.time = time;
        this.healAfter = healAfter;
    }

    ReentrantLock lock() {
        return lock;
    }

    Gate gate() {
        return gate;
    }

    ForeignNonceException stop(long nonce, String what) {
        return gate.stop(
                nonce,
                "Nonce " + nonce + " of " + this + " " + what
                        + ", which this sender did not send. It sends nothing until resume(); several processes with one"
                        + " key need a Lease");
    }

    /** Forgets what it believed of the nonces; the next use asks the node. */
    void resume() {
        lock.lock();
        try {
            gate.open();
            next = -1;
            open.clear();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Learns where the lane stands, once: what the chain has, then what the journal has beyond it, which is broadcast again
     * unless the node knows it.
     */
    void recover() {
        lock.lock();
        try {
            if (next >= 0) {
                return;
            }
            long mined = node.count(sender, "latest");
            long pending = node.count(sender, "pending");
            adopt(mined);
            next(Math.max(pending, mined));
            sent = false;
            settleUnclear();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes over from the journal what is not mined and not known here: own of before a restart, or of other processes, or what
     * a reorganisation took out of its block.
     */
    void adopt(long mined) {
        for (JournalEntry entry : journal.entries(chainId, sender, mined)) {
            Slot slot = open.get(entry.nonce());
            if (slot == null) {
                slot = new Slot(entry.nonce(), Attempt.of(entry), time.nanoTime());
                slot.unclear(true);
                open.put(entry.nonce(), slot);
            } else if (!slot.has(entry.hash())) {
                adopt(slot, Attempt.of(entry));
            }
        }
    }

    /** A journal of an earlier version may have two drafts of one nonce; the later one was broadcast last. */
    private void adopt(Slot slot, Attempt attempt) {
        if (slot.isOf(attempt.entry())) {
            slot.add(attempt);
            slot.unclear(true);
            return;
        }
        Slot later = new Slot(slot.nonce(), attempt, time.nanoTime());
        later.unclear(true);
        open.put(slot.nonce(), later);
    }

    /** Returns the slot of what was sent under a key; null if nothing was. */
    @Nullable
    Slot find(String key) {
        lock.lock();
        try {
            JournalEntry last = journal.find(chainId, sender, key).orElse(null);
            if (last == null) {
                return null;
            }
            Slot slot = open.get(last.nonce());
            return slot != null && slot.isOf(last)
                    ? slot
                    : Slot.restored(last, journal.entries(chainId, sender, last.nonce()), time.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    /**
     * Drops from sight what is mined, whoever mined it; its {@link Pending} finds out. Where the count has fallen, by a
     * reorganisation or because this node lags, what was dropped from sight is taken back.
     */
    void minedUpTo(long count) {
        if (count < mined) {
            adopt(count);
        }
        open.headMap(count).clear();
        mined = count;
    }

    /** Returns what waits to be mined, by nonce. */
    List<Slot> inFlight(long mined) {
        lock.lock();
        try {
            return new ArrayList<>(open.tailMap(mined).values());
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether it is this very slot that waits at its nonce. */
    boolean holds(Slot slot) {
        lock.lock();
        try {
            return open.get(slot.nonce()) == slot;
        } finally {
            lock.unlock();
        }
    }

    /** Returns whether it has learned where it stands. */
    boolean isKnown() {
        return next() >= 0;
    }

    long next() {
        lock.lock();
        try {
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Sets which nonce comes next, but never one that is taken. */
    void next(long nonce) {
        next = open.isEmpty() ? nonce : Math.max(nonce, open.lastKey() + 1);
    }

    /** Returns whether it has sent since it learned where it stands, so that it knows the next nonce by itself. */
    boolean hasSent() {
        return sent;
    }

    void noteSent() {
        sent = true;
    }

    /** Takes the nonce after all others: one that became free among them would let a later draft go first. */
    long take() {
        return next++;
    }

    /** Gives back a nonce at which nothing of ours stands; below others it stays a gap, which waiting for them fills. */
    void giveBack(long nonce) {
        if (nonce == next - 1) {
            next--;
        }
    }

    void put(Slot slot) {
        open.put(slot.nonce(), slot);
        next = Math.max(next, slot.nonce() + 1);
    }

    void remove(long nonce) {
        open.remove(nonce);
    }

    @Nullable
    Slot at(long nonce) {
        return open.get(nonce);
    }

    /** Broadcasts an attempt; a refusal of one says nothing about the others of its slot. */
    Broadcast.Outcome send(Slot slot, Attempt attempt) {
        Broadcast.Outcome outcome = broadcast.send(attempt.signed());
        if (outcome.refusal() == null) {
            slot.unclear(outcome.unclear());
        }
        return outcome;
    }

    /**
     * Finds out what became of transactions whose answer was lost; nothing new is signed before that.
     *
     * @throws AssayException what the node says, if it does not answer still
     */
    void settleUnclear() {
        for (Slot slot : List.copyOf(open.values())) {
            if (slot.isUnclear()) {
                AssayException failure = again(slot).failure();
                if (slot.isUnclear() && failure != null) {
                    throw failure;
                }
            }
        }
    }

    /**
     * Broadcasts the last attempt of a slot unless the node has one of them. What is refused keeps its nonce: another node may
     * have it and mine it.
     */
    Broadcast.Outcome again(Slot slot) {
        for (Attempt attempt : slot.attempts()) {
            try {
                if (node.knows(attempt.hash())) {
                    slot.unclear(false);
                    return new Broadcast.Outcome(null, null);
                }
            } catch (AssayException e) {
                return new Broadcast.Outcome(null, e);
            }
        }
        Broadcast.Outcome outcome = send(slot, slot.last());
        if (outcome.refusal() != null) {
            slot.unclear(false);
        }
        if (outcome.refusal() == Refusal.NONCE_TOO_LOW) {
            // Mined, by this or another; the node that says so need not be the one that was asked for the hash.
            open.remove(slot.nonce(), slot);
        }
        return outcome;
    }

    /** Broadcasts again what the node has lost: the slot at the count it has, if that is not just underway. */
    void heal(long nodeCount) {
        Slot slot = open.get(nodeCount);
        if (slot != null && time.nanoTime() - slot.signedAt() >= healAfter.toNanos()) {
            again(slot);
        }
    }

    @Override
    public String toString() {
        return sender + " on chain " + chainId;
    }
}

package dev.assay.contracts.send;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.fee.GasPrice;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.tx.SignedTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A transaction that was signed and broadcast, and what has become of it. Thread-safe.
 *
 * <pre>{@code
 * Pending payment = sender.send(draft);
 * Mined mined = payment.await(Until.FINALIZED, Duration.ofMinutes(30));
 * }</pre>
 *
 * <p>If the node's answer was lost, the node may not have it yet; waiting broadcasts it again, with the same nonce and hash.
 */
public final class Pending {

    private static final Duration SHORT_PATIENCE = Duration.ofMinutes(5);
    private static final Duration LONG_PATIENCE = Duration.ofMinutes(30);

    private final Engine engine;
    private final Sending sending;
    private final Slot slot;
    private final Meaning meaning;

    Pending(Engine engine, Sending sending, Slot slot, Meaning meaning) {
        this.engine = engine;
        this.sending = sending;
        this.slot = slot;
        this.meaning = meaning;
    }

    /** Returns the hash of what was broadcast last; it changes when this is sped up or cancelled. */
    public Bytes32 hash() {
        return slot.last().hash();
    }

    /** Returns the hashes of all that was broadcast for this nonce, in order; at most one of them is ever mined. */
    public List<Bytes32> hashes() {
        return slot.attempts().stream().map(Attempt::hash).toList();
    }

    /** Returns the nonce. */
    public long nonce() {
        return slot.nonce();
    }

    /** Returns whose transaction it is. */
    public Address sender() {
        return engine.address();
    }

    /** Returns its chain. */
    public Network network() {
        return engine.network();
    }

    /** Returns what was broadcast last. */
    public SignedTransaction transaction() {
        return slot.last().signed();
    }

    /** Returns what it offers per gas; without a base fee, which is the chain's. */
    public GasPrice price() {
        return slot.last().price();
    }

    /** Returns the idempotency key it was sent under; empty if there was none. */
    public Optional<String> idempotencyKey() {
        return slot.first().entry().idempotencyKey();
    }

    Bytes32 fingerprint() {
        return slot.first().entry().fingerprint();
    }

    /** Asks the node what has become of it, and broadcasts nothing. From one to about thirty requests. */
    public PendingState state() {
        return new Look(engine, slot).state();
    }

    /** Waits as {@link #await(Until)} does, for the depth that is usual on its chain: {@link Network#usualDepth}. */
    public Mined await() {
        return await(Until.depth(engine.network().usualDepth()));
    }

    /** Waits as {@link #await(Until, Duration)} does, for 5 minutes, and for 30 if a tag of the node is to be reached. */
    public Mined await(Until until) {
        return await(until, until.blocks().isPresent() ? SHORT_PATIENCE : LONG_PATIENCE);
    }

    /**
     * Waits until it is mined and as sure as asked for. What stands against it has to be as sure, too: a failed execution is
     * thrown when its block is, since before that another block may still bring it to an end.
     *
     * <p>Meanwhile what nodes have lost is broadcast again, and a gap below its nonce is filled by an empty transaction.
     *
     * @throws ExecutionFailedException if it was mined and failed
     * @throws ReplacedException if another transaction with its nonce was mined
     * @throws StillPendingException if the time is over; its cause is what stood in the way last, such as a node's refusal
     */
    public Mined await(Until until, Duration timeout) {
        requireNonNull(until, "until");
        if (timeout.isNegative()) {
            throw new IllegalArgumentException("timeout must not be negative, is " + timeout);
        }
        return new Watch(engine, sending, slot, until, meaning).await(timeout);
    }

    /**
     * Sends the same for a higher fee: both parts are raised by the sender's percentage at least, ten unless set, and to what
     * {@link dev.assay.contracts.fee.FeeChoice#fast} offers now. Geth, Erigon, Nethermind, Besu and Reth take a replacement
     * from ten percent on; if the node wants more, it is raised up to five times. Nothing happens if the nonce is used
     * already.
     *
     * @return this, whose {@link #hash} is a new one
     * @throws FeeCapException if that is above the cap of its draft, or the sender's if that has none
     * @throws IllegalStateException if its nonce is that of another draft, which it would displace
     * @throws SendRejectedException if the node refuses it; what waited still waits
     */
    public Pending speedUp() {
        new Replacing(engine).replace(slot, JournalEntry.Kind.SPED_UP);
        return this;
    }

    /**
     * Sends an empty transaction to oneself with the same nonce, for a higher fee by the rule of {@link #speedUp}. Which of the
     * two is mined shows in {@link #state} and {@link #await}.
     *
     * @return this, whose {@link #hash} is a new one
     * @throws FeeCapException if that is above the cap of its draft, or the sender's if that has none
     * @throws IllegalStateException if its nonce is that of another draft, which it would displace
     * @throws SendRejectedException if the node refuses it; what waited still waits
     */
    public Pending cancel() {
        new Replacing(engine).replace(slot, JournalEntry.Kind.CANCEL);
        return this;
    }

    /** Returns hash, nonce and sender. */
    @Override
    public String toString() {
        return "Pending[" + hash() + ", nonce " + nonce() + " of " + sender() + " on " + network() + "]";
    }
}

package dev.assay.contracts.send;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.fee.FeeQuote;
import dev.assay.contracts.keys.Signer;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.network.Networks;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.tx.Transaction;
import dev.assay.core.error.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Sends transactions of one address on one chain, one nonce after the other.
 *
 * <pre>{@code
 * Sender sender = Sender.builder(rpc, signer)
 *         .journal(SendJournal.file(Path.of("payments.journal")))
 *         .feeCap(new BigInteger("5000000000000000"))
 *         .build();
 * Pending payment = sender.send(Draft.to(shop).value(price).idempotencyKey("invoice-4711"));
 * payment.await();
 * }</pre>
 *
 * <p>Thread-safe; make one a key and chain and share it. Two for the same key, or a wallet beside it, get into each other's way
 * unless all have a {@link Lease}. Before the first signature the chain id of the node is compared with the network's.
 *
 * <p>A draft is tried out first, then priced, then signed, written to the journal and broadcast. A refusal gives the nonce back.
 * An answer that is lost is not: the transaction is looked up by its hash, and nothing new is signed until it is clear.
 */
public final class Sender {

    private final Node node;
    private final Signer signer;
    private final Settings settings;
    private final ReentrantLock starting = new ReentrantLock();
    private volatile @Nullable Line line;

    Sender(JsonRpc rpc, Signer signer, Settings settings) {
        this.node = new Node(rpc);
        this.signer = signer;
        this.settings = settings;
    }

    /** Returns a sender with the defaults; its journal forgets all at the end of the process. */
    public static Sender of(JsonRpc rpc, Signer signer) {
        return builder(rpc, signer).build();
    }

    /** Returns a builder with the defaults. */
    public static SenderBuilder builder(JsonRpc rpc, Signer signer) {
        return new SenderBuilder(requireNonNull(rpc, "rpc"), requireNonNull(signer, "signer"));
    }

    /** Returns whose transactions it sends; asks nobody. */
    public Address address() {
        return signer.address();
    }

    /**
     * Returns its chain, asked of the node at first.
     *
     * @throws ConfigurationException if the node is on another chain than the network that was set
     */
    public Network network() {
        return line().engine.network();
    }

    /**
     * Sends a draft, or returns what was sent before under its idempotency key. On return the node has the transaction, or its
     * answer was lost and it will be broadcast again.
     *
     * @throws IllegalArgumentException if it is not to be tried out and has no gas limit, or its key was used for another
     * @throws RevertedException if it would fail; nothing was signed
     * @throws RefusedAnswerException if it would be answered with what {@link Draft#accepting} refuses; nothing was signed
     * @throws FeeCapException if its fee is above the cap; nothing was signed
     * @throws dev.assay.contracts.keys.SigningException if the signer does not sign it
     * @throws SendRejectedException if the node refused it; its nonce was given back
     * @throws ForeignNonceException if somebody else uses the key
     */
    public Pending send(Draft draft) {
        checkSendable(requireNonNull(draft, "draft"));
        Line on = line();
        String key = draft.idempotencyKey().orElse(null);
        return key == null
                ? on.send(draft)
                : on.keys.once(key, draft, () -> on.find(key, Meaning.of(draft)), () -> on.send(draft));
    }

    private static void checkSendable(Draft draft) {
        if (!draft.simulated() && draft.gasLimit().isEmpty()) {
            throw new IllegalArgumentException("draft is not to be tried out, so it needs a gasLimit: " + draft);
        }
    }

    /**
     * Sends drafts one after the other, each tried out behind those before it, so that a deposit may follow its approval
     * without waiting. Those of other threads may come between.
     *
     * @throws IllegalArgumentException if one is not to be tried out and has no gas limit; none was sent
     * @throws SequenceException if one is not sent, with what was sent before; its cause is what {@link #send} says
     */
    public List<Pending> sendAll(List<Draft> drafts) {
        List<Draft> all = List.copyOf(drafts);
        all.forEach(Sender::checkSendable);
        List<Pending> sent = new ArrayList<>();
        for (Draft draft : all) {
            try {
                sent.add(send(draft));
            } catch (RuntimeException e) {
                throw new SequenceException(sent, e);
            }
        }
        return List.copyOf(sent);
    }

    /** Returns what was sent under an idempotency key, before a restart too if the journal keeps it; empty if nothing was. */
    public Optional<Pending> find(String key) {
        return Optional.ofNullable(line().find(requireNonNull(key, "key"), null));
    }

    /**
     * Returns what waits to be mined, by nonce. The first use of a sender broadcasts again what its journal holds and the chain
     * does not, so after a restart this is what was left.
     */
    public List<Pending> inFlight() {
        return line().inFlight();
    }

    /**
     * Returns what a draft would cost, tried out as {@link #send} does; nothing is signed, and no cap is looked at.
     *
     * @throws RevertedException if it would fail
     * @throws RefusedAnswerException if it would be answered with what {@link Draft#accepting} refuses
     */
    public FeeQuote quote(Draft draft) {
        return line().quoted(draft).quote();
    }

    /**
     * Returns the transaction that {@link #send} would sign now, to be signed and broadcast elsewhere. Its nonce is not kept:
     * what is sent meanwhile takes it.
     *
     * @throws RevertedException if it would fail
     * @throws RefusedAnswerException if it would be answered with what {@link Draft#accepting} refuses
     */
    public Transaction unsigned(Draft draft) {
        Line on = line();
        Prepared prepared = on.quoted(draft);
        FeeQuote quote = prepared.quote();
        long nonce = Math.max(on.engine.lane().next(), prepared.pending());
        return Outline.transaction(network().id(), nonce, draft, quote.gasLimit(), quote.price());
    }

    /** Returns whether it sends, and why not; asks nobody. */
    public LaneState state() {
        Line on = line;
        return on == null ? LaneState.OPEN : on.engine.lane().gate().state();
    }

    /** Lets a lane that a foreign nonce has stopped go on, from what node and journal say now. */
    public void resume() {
        line().engine.lane().resume();
    }

    private Line line() {
        Line known = line;
        if (known != null) {
            return known;
        }
        starting.lock();
        try {
            if (line == null) {
                line = new Line(new Engine(node, signer, checkedNetwork(), settings));
            }
            return requireNonNull(line, "line");
        } finally {
            starting.unlock();
        }
    }

    private Network checkedNetwork() {
        long id = node.chainId();
        Network wanted = settings.network();
        if (wanted == null) {
            return Networks.find(id).orElseGet(() -> Network.custom(id, "chain " + id));
        }
        if (wanted.id() != id) {
            throw new ConfigurationException("network: the node is on chain " + id + ", not on " + wanted, null);
        }
        return wanted;
    }

    @Override
    public String toString() {
        return "Sender[" + address() + "]";
    }

    /** What exists once the chain is known. */
    private static final class Line {

        private static final int PRICINGS = 3;

        private final Engine engine;
        private final Sending sending;
        private final Keys keys;

        Line(Engine engine) {
            this.engine = engine;
            this.sending = new Sending(engine);
            this.keys = new Keys();
        }

        Pending send(Draft draft) {
            engine.lane().gate().check();
            sending.recover();
            for (int tries = 1; ; tries++) {
                try {
                    return pending(sending.send(engine.prepare(draft)), Meaning.of(draft));
                } catch (SendRejectedException e) {
                    if (tries >= PRICINGS || !outpriced(e, draft)) {
                        throw e;
                    }
                }
            }
        }

        /** The base fee has risen since the price was asked for. */
        private static boolean outpriced(SendRejectedException refused, Draft draft) {
            return refused.refusal() == Refusal.UNDERPRICED
                    && draft.fee().speed().isPresent();
        }

        Prepared quoted(Draft draft) {
            sending.recover();
            return engine.quoted(requireNonNull(draft, "draft"));
        }

        @Nullable
        Pending find(String key, @Nullable Meaning known) {
            Slot slot = sending.find(key);
            return slot == null ? null : pending(slot, known == null ? Meaning.of(slot) : known);
        }

        private Pending pending(Slot slot, Meaning meaning) {
            return new Pending(engine, sending, slot, meaning);
        }

        List<Pending> inFlight() {
            sending.recover();
            long mined = engine.node().count(engine.address(), "latest");
            return engine.lane().inFlight(mined).stream()
                    .map(slot -> pending(slot, Meaning.of(slot)))
                    .toList();
        }
    }
}

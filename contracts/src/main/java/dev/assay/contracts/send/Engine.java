package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.fee.FeeChoice;
import dev.assay.contracts.fee.FeeQuote;
import dev.assay.contracts.fee.Fees;
import dev.assay.contracts.fee.GasPrice;
import dev.assay.contracts.keys.Signer;
import dev.assay.contracts.keys.SigningException;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.rpc.RpcAnswer;
import dev.assay.contracts.tx.SignedTransaction;
import dev.assay.contracts.tx.Transaction;
import dev.assay.core.time.TimeSource;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sending, waiting and replacing share, once the chain is known. */
final class Engine {

    private static final Duration SOONEST_HEAL = Duration.ofSeconds(2);
    private static final int EMPTY_TRANSACTION_GAS = 21_000;

    private final Node node;
    private final Signer signer;
    private final Network network;
    private final Settings settings;
    private final Fees fees;
    private final Lane lane;
    private final Simulation simulation;
    private final Address address;

    Engine(Node node, Signer signer, Network network, Settings settings) {
        this.node = node;
        this.signer = signer;
        this.network = network;
        this.settings = settings;
        this.address = signer.address();
        this.fees = Fees.of(node.rpc(), network);
        this.simulation = new Simulation(node, address, settings.gasMarginPercent());
        this.lane = new Lane(network.id(), address, node, settings.journal(), settings.time(), healAfter());
    }

    /** Soon enough not to hang, late enough that a transaction had the time to be seen and mined. */
    Duration healAfter() {
        Duration blocks = network.blockTime().multipliedBy(3);
        return blocks.compareTo(SOONEST_HEAL) > 0 ? blocks : SOONEST_HEAL;
    }

    Node node() {
        return node;
    }

    Network network() {
        return network;
    }

    Settings settings() {
        return settings;
    }

    TimeSource time() {
        return settings.time();
    }

    Lane lane() {
        return lane;
    }

    Address address() {
        return address;
    }

    /** Tries a draft out and asks for its fee, until it is below the cap or patience is over. */
    Prepared prepare(Draft draft) {
        long end = time().nanoTime() + settings.holdFor().toNanos();
        while (true) {
            Prepared prepared = quoted(draft);
            Optional<BigInteger> cap = cap(draft);
            if (cap.isEmpty() || prepared.quote().maxTotal().compareTo(cap.get()) <= 0) {
                lane.gate().running(LaneState.OPEN);
                return prepared;
            }
            FeeCapException above = new FeeCapException(prepared.quote(), cap.get());
            lane.gate().running(new LaneState(LaneState.Kind.HELD, above.getMessage()));
            if (time().nanoTime() - end >= 0) {
                throw above;
            }
            Waits.sleep(time(), network.blockTime(), "the fee to fall below the cap");
        }
    }

    Prepared quoted(Draft draft) {
        List<RpcAnswer> answers = node.rpc()
                .batch(Simulation.questions(address, fees.questions()))
                .get();
        long block = answers.get(0).value().quantityAsLong();
        long mined = answers.get(1).value().quantityAsLong();
        long pending = answers.get(2).value().quantityAsLong();
        GasPrice price = fees.price(draft.fee(), answers.subList(3, answers.size()));
        long gas = simulation.gasLimit(draft, lane.inFlight(mined), block);
        Transaction unsigned = Outline.transaction(network.id(), pending, draft, gas, price);
        return new Prepared(draft, fees.quote(price, gas, unsigned.signingPayload()), pending, mined);
    }

    private Optional<BigInteger> cap(Draft draft) {
        return draft.feeCap().or(() -> Optional.ofNullable(settings.feeCap()));
    }

    /** Asks anew what an unchanged transaction costs, which replaces another. */
    FeeQuote requote(GasPrice price, Transaction transaction) {
        return fees.quote(price, transaction.gasLimit().longValueExact(), transaction.signingPayload());
    }

    GasPrice fastPrice() {
        return fees.price(FeeChoice.fast());
    }

    void checkCap(FeeQuote quote, @Nullable BigInteger own) {
        BigInteger cap = own == null ? settings.feeCap() : own;
        if (cap != null && quote.maxTotal().compareTo(cap) > 0) {
            FeeCapException above = new FeeCapException(quote, cap);
            lane.gate().running(new LaneState(LaneState.Kind.HELD, above.getMessage()));
            throw above;
        }
    }

    /** Signs and writes down; what comes back may be broadcast. */
    Attempt sign(Transaction transaction, JournalEntry.Kind kind, Terms terms, Bytes32 fingerprint) {
        SignedTransaction signed = signer.sign(transaction);
        if (!signed.transaction().equals(transaction) || !signed.sender().equals(address)) {
            throw new SigningException(
                    "The signer of " + address + " signed something else than it was given, or with another key", null);
        }
        JournalEntry entry = new JournalEntry(
                network.id(),
                address,
                transaction.nonce().longValueExact(),
                kind,
                terms.key(),
                fingerprint,
                signed.raw(),
                terms.feeCap());
        settings.journal().signed(entry);
        return new Attempt(entry, signed);
    }

    /** Returns a transaction that does nothing but use up a nonce. */
    Transaction empty(long nonce, GasPrice price) {
        return Outline.transaction(
                network.id(), nonce, address, BigInteger.ZERO, Bytes.EMPTY, EMPTY_TRANSACTION_GAS, price);
    }
}

package dev.assay.contracts.fee;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.network.FeeFamily;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.rpc.RpcAnswer;
import dev.assay.contracts.rpc.RpcCall;
import java.math.BigInteger;
import java.util.List;

/**
 * Asks a node what gas costs, in the way of its chain. Thread-safe; keeps nothing.
 *
 * <ul>
 *   <li>{@link FeeFamily#EIP1559}: the tip is the median, over the last ten blocks that were not empty, of what their 10th
 *       (slow), 50th (normal) or 90th (fast) percentile paid; the highest price leaves room for the base fee to rise by a
 *       quarter (slow) or to double.
 *   <li>{@link FeeFamily#OP_STACK}: the same, and what {@code getL1Fee} and {@code getOperatorFee} of the GasPriceOracle say.
 *   <li>{@link FeeFamily#ARBITRUM}: no tip, since the sequencer takes none; what the chain below takes is part of the gas.
 *   <li>{@link FeeFamily#LEGACY}: {@code eth_gasPrice}, as it is (slow), a tenth (normal) or a quarter (fast) higher.
 * </ul>
 *
 * <p>No tip is below {@link Network#minimumTip}. A price that was chosen is offered as it is.
 */
public final class Fees {

    private final JsonRpc rpc;
    private final Network network;

    private Fees(JsonRpc rpc, Network network) {
        this.rpc = rpc;
        this.network = network;
    }

    /** Returns the fees of a chain as one of its nodes sees them. */
    public static Fees of(JsonRpc rpc, Network network) {
        return new Fees(requireNonNull(rpc, "rpc"), requireNonNull(network, "network"));
    }

    /** Returns what to offer per gas; one request. */
    public GasPrice price(FeeChoice choice) {
        return price(choice, rpc.batch(questions()).get());
    }

    /** Returns what {@link #price(FeeChoice, List)} needs to be asked, to be put into a batch. */
    public List<RpcCall> questions() {
        return FeeHistory.questions(network.feeFamily());
    }

    /** Returns what to offer per gas, from the answers to {@link #questions}. */
    public GasPrice price(FeeChoice choice, List<RpcAnswer> answers) {
        if (network.feeFamily() == FeeFamily.LEGACY) {
            return legacyPrice(choice, answers.get(0).value().quantity());
        }
        FeeHistory history = FeeHistory.read(answers);
        return choice.speed()
                .map(speed -> atSpeed(speed, history))
                .orElseGet(() -> chosen(choice, history.nextBaseFee()));
    }

    private GasPrice atSpeed(FeeChoice.Speed speed, FeeHistory history) {
        BigInteger tip = network.feeFamily() == FeeFamily.ARBITRUM ? BigInteger.ZERO : history.tip(speed);
        BigInteger enough = tip.max(network.minimumTip());
        BigInteger base = history.nextBaseFee();
        BigInteger room = speed == FeeChoice.Speed.SLOW ? base.shiftRight(2) : base;
        return new GasPrice(base, base.add(room).add(enough), enough, false);
    }

    private GasPrice legacyPrice(FeeChoice choice, BigInteger asked) {
        if (choice.speed().isEmpty()) {
            return chosen(choice, BigInteger.ZERO);
        }
        long percent = switch (choice.speed().orElseThrow()) {
            case SLOW -> 100;
            case NORMAL -> 110;
            case FAST -> 125;
        };
        BigInteger price = asked.multiply(BigInteger.valueOf(percent)).divide(BigInteger.valueOf(100));
        return GasPrice.legacy(BigInteger.ZERO, price.max(network.minimumTip()));
    }

    private static GasPrice chosen(FeeChoice choice, BigInteger base) {
        BigInteger highest = choice.maxFeePerGas().orElseThrow();
        return choice.maxTipPerGas()
                .map(tip -> new GasPrice(base, highest, tip, false))
                .orElseGet(() -> GasPrice.legacy(base, highest));
    }

    /**
     * Returns what a transaction will cost in all; asks only where the chain takes more than gas.
     *
     * @param unsigned the bytes that will be signed, which is what the fee on the chain below is taken of
     */
    public FeeQuote quote(GasPrice price, long gasLimit, Bytes unsigned) {
        if (network.feeFamily() != FeeFamily.OP_STACK) {
            return new FeeQuote(gasLimit, price, BigInteger.ZERO, BigInteger.ZERO);
        }
        List<RpcAnswer> answers =
                rpc.batch(GasPriceOracle.questions(unsigned, gasLimit)).get();
        return new FeeQuote(
                gasLimit, price, GasPriceOracle.answer(answers.get(0)), GasPriceOracle.answerOrNone(answers.get(1)));
    }
}

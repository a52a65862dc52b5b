package dev.assay.contracts.fee;

import dev.assay.contracts.network.FeeFamily;
import dev.assay.contracts.rpc.RpcAnswer;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What recent blocks took, as {@code eth_feeHistory} tells it. */
final class FeeHistory {

    private static final int BLOCKS = 10;
    private static final List<Integer> PERCENTILES = List.of(10, 50, 90);

    private final BigInteger nextBaseFee;
    private final List<List<BigInteger>> rewards;
    private final @Nullable BigInteger suggestedTip;

    private FeeHistory(BigInteger nextBaseFee, List<List<BigInteger>> rewards, @Nullable BigInteger suggestedTip) {
        this.nextBaseFee = nextBaseFee;
        this.rewards = rewards;
        this.suggestedTip = suggestedTip;
    }

    static List<RpcCall> questions(FeeFamily family) {
        if (family == FeeFamily.LEGACY) {
            return List.of(RpcCall.of("eth_gasPrice"));
        }
        List<Double> percentiles =
                PERCENTILES.stream().map(Integer::doubleValue).toList();
        return List.of(
                RpcCall.of("eth_feeHistory", BLOCKS, "latest", percentiles), RpcCall.of("eth_maxPriorityFeePerGas"));
    }

    static FeeHistory read(List<RpcAnswer> answers) {
        Map<?, ?> history = answers.get(0).value().row().toMap();
        List<BigInteger> baseFees = quantities(history.get("baseFeePerGas"));
        if (baseFees.isEmpty()) {
            throw new DataException(
                    "The node names no base fee, this chain may take a gas price: Network.feeFamily(LEGACY)",
                    "$.result.baseFeePerGas",
                    null);
        }
        List<List<BigInteger>> rewards = new ArrayList<>();
        List<?> used = history.get("gasUsedRatio") instanceof List<?> list ? list : List.of();
        List<?> rows = history.get("reward") instanceof List<?> list ? list : List.of();
        for (int i = 0; i < Math.min(rows.size(), used.size()); i++) {
            if (used.get(i) instanceof Number ratio && ratio.doubleValue() > 0) {
                rewards.add(quantities(rows.get(i)));
            }
        }
        RpcAnswer tip = answers.get(1);
        return new FeeHistory(
                baseFees.get(baseFees.size() - 1),
                rewards,
                tip.failure().isPresent() ? null : tip.value().quantity());
    }

    private static List<BigInteger> quantities(@Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            return List.of();
        }
        List<BigInteger> numbers = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof String text) || !text.matches("0[xX][0-9a-fA-F]{1,64}")) {
                throw new DataException("eth_feeHistory has no quantity where one belongs: " + item, "$.result", null);
            }
            numbers.add(new BigInteger(text.substring(2), 16));
        }
        return numbers;
    }

    BigInteger nextBaseFee() {
        return nextBaseFee;
    }

    /** Empty blocks say nothing of what is paid; where all were, the node's own suggestion stands. */
    BigInteger tip(FeeChoice.Speed speed) {
        int column = switch (speed) {
            case SLOW -> 0;
            case NORMAL -> 1;
            case FAST -> 2;
        };
        List<BigInteger> paid = new ArrayList<>();
        for (List<BigInteger> block : rewards) {
            if (block.size() > column) {
                paid.add(block.get(column));
            }
        }
        if (paid.isEmpty()) {
            return suggestedTip == null ? BigInteger.ZERO : suggestedTip;
        }
        Collections.sort(paid);
        return paid.get(paid.size() / 2);
    }
}

package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.rpc.RpcAnswer;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.contracts.rpc.RpcValue;
import dev.assay.core.error.AssayException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tries a draft out and finds the gas it needs. Behind own transactions that wait, these go first: by {@code eth_simulateV1};
 * where the node has not got it, on its {@code pending} state; where that is none, on {@code latest}, and the error says so.
 */
final class Simulation {

    // By EIP-7825 no transaction may have more, so a margin does not lift it above; which chains have that is not known
    // here.
    private static final long MOST_GAS = 1L << 24;
    private static final int VERIFICATIONS = 4;

    private final Node node;
    private final Address sender;
    private final int marginPercent;
    private volatile boolean replays = true;

    Simulation(Node node, Address sender, int marginPercent) {
        this.node = node;
        this.sender = sender;
        this.marginPercent = marginPercent;
    }

    /**
     * Returns the gas limit to sign.
     *
     * @param waiting own transactions that are not in the block
     * @param block the number of the block on which all is tried
     * @throws RevertedException if it would fail
     */
    long gasLimit(Draft draft, List<Slot> waiting, long block) {
        if (!draft.simulated()) {
            return draft.gasLimit().orElseThrow();
        }
        Map<String, Object> call = Outline.call(sender, draft);
        if (waiting.isEmpty()) {
            return onTag(draft, call, "latest", 0);
        }
        if (replays && waiting.size() <= Replay.MOST) {
            Long limit = replayed(draft, call, waiting, block);
            if (limit != null) {
                return limit;
            }
        }
        return onPending(draft, call, waiting.size());
    }

    private @Nullable Long replayed(Draft draft, Map<String, Object> call, List<Slot> waiting, long block) {
        RpcCall question = Replay.question(sender, waiting, call, block);
        List<RpcAnswer> answers = node.rpc()
                .batch(List.of(Node.countCall(sender, block), question, RpcCall.of("eth_estimateGas", call, "pending")))
                .get();
        if (answers.get(0).failure().isPresent()
                || answers.get(0).value().quantityAsLong() != waiting.get(0).nonce()) {
            // What waits is not what follows this block: it moved on, or a gap stands before.
            return null;
        }
        AssayException failure = answers.get(1).failure().orElse(null);
        if (failure != null) {
            replays = replays && !(failure instanceof RpcException e && unknownMethod(e));
            return null;
        }
        Replay replay = Replay.read(answers.get(1));
        if (replay.reverted() != null) {
            throw reverted(draft, replay.reverted(), "behind " + own(waiting.size()), waiting.size(), null);
        }
        checkAnswer(draft, replay.answer(), "behind " + own(waiting.size()));
        if (draft.gasLimit().isPresent()) {
            return draft.gasLimit().getAsLong();
        }
        return answers.get(2).failure().isEmpty()
                ? withMargin(Math.max(answers.get(2).value().quantityAsLong(), replay.gasUsed()))
                : verified(call, waiting, block, replay.gasUsed());
    }

    private static boolean unknownMethod(RpcException failure) {
        return failure.code() == -32601
                || failure.code() == -32600
                || failure.reason().contains("not supported");
    }

    /**
     * What was used is less than what must be there: a fifth may have been refunded, and each call keeps back a 64th. So the
     * limit is tried, and doubled until it is enough.
     */
    private @Nullable Long verified(Map<String, Object> call, List<Slot> waiting, long block, long used) {
        long limit = used + used / 2;
        for (int i = 0; i < VERIFICATIONS; i++) {
            Map<String, Object> limited = new LinkedHashMap<>(call);
            limited.put("gas", limit);
            RpcAnswer answer = node.rpc()
                    .batch(List.of(Replay.question(sender, waiting, limited, block)))
                    .get()
                    .get(0);
            if (answer.failure().isEmpty() && Replay.read(answer).reverted() == null) {
                return withMargin(limit);
            }
            limit *= 2;
        }
        return null;
    }

    private long onPending(Draft draft, Map<String, Object> call, int waiting) {
        try {
            return onTag(draft, call, "pending", waiting);
        } catch (RevertedException e) {
            throw e;
        } catch (RpcException e) {
            if (e.isRetryable()) {
                throw e;
            }
            return onTag(draft, call, "latest", waiting);
        }
    }

    private long onTag(Draft draft, Map<String, Object> call, String tag, int waiting) {
        boolean limited = draft.gasLimit().isPresent();
        RpcCall trial = RpcCall.of("eth_call", call, tag);
        RpcCall estimate = RpcCall.of("eth_estimateGas", call, tag);
        boolean both = !limited && draft.accepted() != null;
        List<RpcAnswer> answers = node.rpc()
                .batch(both ? List.of(estimate, trial) : List.of(limited ? trial : estimate))
                .get();
        RpcAnswer answer = answers.get(0);
        AssayException failure = answer.failure().orElse(null);
        if (failure instanceof RpcException refused && refused.isRevert()) {
            String where = "on " + tag + (waiting == 0 ? "" : ", " + own(waiting) + " pending");
            Bytes data = refused.data().orElse(Bytes.EMPTY);
            throw reverted(draft, data.isEmpty() ? askAgain(call, tag) : data, where, waiting, refused);
        }
        if (failure instanceof RpcException refused && Refusals.of(refused) == Refusal.INSUFFICIENT_FUNDS) {
            throw new SendRejectedException(
                    Refusal.INSUFFICIENT_FUNDS, "The draft cannot be paid for: " + refused.reason(), refused);
        }
        RpcValue value = answer.value();
        if (draft.accepted() != null) {
            Bytes answered = answers.get(answers.size() - 1).value().bytes();
            checkAnswer(draft, answered, "on " + tag + (waiting == 0 ? "" : ", " + own(waiting) + " pending"));
        }
        return limited ? draft.gasLimit().getAsLong() : withMargin(value.quantityAsLong());
    }

    private void checkAnswer(Draft draft, Bytes answer, String where) {
        Predicate<Bytes> accepted = draft.accepted();
        if (accepted != null && !accepted.test(answer)) {
            throw new RefusedAnswerException(sender, draft, answer, where);
        }
    }

    /** Some nodes say of an estimate that it reverts, and keep the reason for a call. */
    private Bytes askAgain(Map<String, Object> call, String tag) {
        AssayException failure = node.rpc()
                .batch(List.of(RpcCall.of("eth_call", call, tag)))
                .get()
                .get(0)
                .failure()
                .orElse(null);
        return failure instanceof RpcException refused ? refused.data().orElse(Bytes.EMPTY) : Bytes.EMPTY;
    }

    private RevertedException reverted(
            Draft draft, Bytes data, String where, int waiting, @Nullable RpcException cause) {
        return new RevertedException(sender, draft, data, where, waiting, cause);
    }

    private static String own(int waiting) {
        return waiting + (waiting == 1 ? " own transaction" : " own transactions");
    }

    /** What needs 21000 is a payment to an account, which never needs more. */
    private long withMargin(long gas) {
        return gas == 21_000 ? gas : Math.max(gas, Math.min(gas + gas * marginPercent / 100, MOST_GAS));
    }

    /** Returns what is asked in one trip before a draft is tried: block, both counts, then what fees need. */
    static List<RpcCall> questions(Address sender, List<RpcCall> fees) {
        List<RpcCall> calls = new ArrayList<>();
        calls.add(RpcCall.of("eth_blockNumber"));
        calls.add(Node.countCall(sender, "latest"));
        calls.add(Node.countCall(sender, "pending"));
        calls.addAll(fees);
        return calls;
    }
}

package dev.assay.contracts.internal.batch;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.rpc.RpcAnswer;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.contracts.rpc.RpcReader;
import dev.assay.contracts.rpc.RpcValue;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks a node many things, in as few HTTP requests as it takes. Used by one thread. */
public final class Exchange {

    // What common providers take in a batch.
    private static final int MOST_CALLS = 100;
    private static final int MOST_CHARACTERS = 1024 * 1024;

    // A block that was pinned is there, though not at each of the nodes behind a balancer.
    private static final RpcReader<RpcValue> REPEATING = new RpcReader<>() {
        @Override
        public RpcValue read(RpcValue value) {
            return value;
        }

        @Override
        public AssayException refused(RpcException refusal) {
            return refusal.isMissingBlock()
                    ? new RpcException(refusal.method(), refusal.code(), refusal.reason(), null, true)
                    : refusal;
        }
    };

    private final JsonRpc rpc;
    private boolean batches = true;

    /** Makes one for a node. */
    public Exchange(JsonRpc rpc) {
        this.rpc = rpc;
    }

    /**
     * Returns an answer to each, in order. Which a batch leaves to a node that is busy or lacks the block is asked again in
     * a request of its own, which is repeated with pauses.
     */
    public List<RpcAnswer> ask(List<RpcCall> questions) {
        @Nullable RpcAnswer[] answers = new RpcAnswer[questions.size()];
        List<Integer> group = new ArrayList<>();
        long characters = 0;
        for (int i = 0; i < questions.size(); i++) {
            long size = size(questions.get(i).params());
            if (!group.isEmpty() && (group.size() == MOST_CALLS || characters + size > MOST_CHARACTERS)) {
                together(questions, group, answers);
                group.clear();
                characters = 0;
            }
            group.add(i);
            characters += size;
        }
        together(questions, group, answers);
        List<RpcAnswer> all = new ArrayList<>();
        for (RpcAnswer answer : answers) {
            all.add(Objects.requireNonNull(answer));
        }
        return all;
    }

    private void together(List<RpcCall> questions, List<Integer> group, @Nullable RpcAnswer[] answers) {
        List<RpcCall> calls = group.stream().map(questions::get).toList();
        List<RpcAnswer> batch = batch(calls);
        for (int i = 0; i < calls.size(); i++) {
            boolean answered = !batch.isEmpty() && !mayPass(batch.get(i));
            answers[group.get(i)] = answered ? batch.get(i) : single(calls.get(i));
        }
    }

    /** Returns an answer to each, or nothing where batches are not taken. */
    private List<RpcAnswer> batch(List<RpcCall> calls) {
        if (calls.size() > 1 && batches) {
            try {
                return rpc.batch(calls).get();
            } catch (RpcException | DataException notTaken) {
                batches = false; // Not every node takes batches; what is wrong with a call shows when it is alone.
            }
        }
        return List.of();
    }

    private static boolean mayPass(RpcAnswer answer) {
        AssayException failure = answer.failure().orElse(null);
        return failure != null
                && (failure.isRetryable() || (failure instanceof RpcException refused && refused.isMissingBlock()));
    }

    private RpcAnswer single(RpcCall call) {
        try {
            return RpcAnswer.of(rpc.call(call, REPEATING).get());
        } catch (RpcException | DataException e) {
            return RpcAnswer.failed(e);
        }
    }

    /** About how long it is as JSON. */
    private static long size(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().mapToLong(Exchange::size).sum();
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().mapToLong(item -> 16 + size(item)).sum();
        }
        return value instanceof Bytes bytes ? 2L * bytes.size() + 8 : 80;
    }
}

package dev.assay.contracts.chain;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.chain.Part.Way;
import dev.assay.contracts.internal.batch.Exchange;
import dev.assay.contracts.rpc.RpcAnswer;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.contracts.rpc.RpcValue;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of many calls. Used by one thread. */
final class ReadRun<T> {

    // A deployment may leave no more than 24,576 bytes, and be no longer than twice as much.
    private static final int MOST_CREATED_BYTES = 16 * 1024;
    private static final int MOST_CREATED_CALLS = 64;
    private static final Column HASH = Column.sometimes("hash");
    private static final Column NUMBER = Column.sometimes("number");

    private final Reads reads;
    private final List<? extends Call<? extends T>> calls;
    private final @Nullable Outcome<T>[] outcomes;
    private final Address aggregate;
    private final Exchange exchange;
    private final List<Part> next = new ArrayList<>();
    private BlockRef block;
    private long blockNumber;
    private Bytes32 blockHash = Bytes32.ZERO;

    @SuppressWarnings({"unchecked", "rawtypes"}) // There are no arrays of Outcome<T>.
    ReadRun(Reads reads, List<? extends Call<? extends T>> calls) {
        this.reads = reads;
        this.calls = calls;
        this.outcomes = new Outcome[calls.size()];
        this.aggregate = reads.chain().multicall();
        this.exchange = new Exchange(reads.chain().rpc());
        this.block = reads.block();
    }

    ReadResult<T> run() {
        Way way = prepare();
        plan(way);
        while (!next.isEmpty()) {
            List<Part> parts = List.copyOf(next);
            next.clear();
            List<RpcCall> questions = parts.stream()
                    .map(part -> part.rpc(calls, aggregate, block))
                    .toList();
            List<RpcAnswer> answers = exchange.ask(questions);
            for (int i = 0; i < parts.size(); i++) {
                settle(parts.get(i), answers.get(i));
            }
        }
        explainEmpty();
        return new ReadResult<>(blockNumber, blockHash, outcomes());
    }

    private List<Outcome<T>> outcomes() {
        List<Outcome<T>> all = new ArrayList<>();
        for (Outcome<T> outcome : outcomes) {
            if (outcome == null) {
                throw new IllegalStateException("a call was left out");
            }
            all.add(outcome);
        }
        return all;
    }

    /** Pins the block and finds out who makes the calls. */
    private Way prepare() {
        Address known = reads.aggregated() && !reads.chain().aggregates().containsKey(aggregate) ? aggregate : null;
        List<RpcCall> questions = new ArrayList<>(List.of(reads.block().header()));
        if (known != null) {
            questions.add(RpcCall.of("eth_getCode", known, reads.block().param()));
        }
        List<RpcAnswer> answers = exchange.ask(questions);
        RpcValue header = answers.get(0).value();
        if (header.isNull()) {
            throw new DataException("The node does not have " + reads.block(), null, null);
        }
        blockNumber = Long.decode(text(header.row(), NUMBER));
        blockHash = Bytes32.parse(text(header.row(), HASH));
        block = BlockRef.hash(blockHash);
        if (!reads.aggregated()) {
            return Way.DIRECT;
        }
        Boolean code = known == null ? Boolean.TRUE : hasCode(answers.get(1));
        if (code == null) {
            return Way.DEPLOYED; // It is not known whether it is: if not, the calls say so.
        }
        if (!code) {
            return Way.OVERRIDDEN;
        }
        reads.chain().aggregates().put(aggregate, true);
        return Way.DEPLOYED;
    }

    /** Null if the node does not say. */
    private static @Nullable Boolean hasCode(RpcAnswer answer) {
        try {
            return !answer.value().bytes().isEmpty();
        } catch (AssayException refused) {
            return null;
        }
    }

    private static String text(Row header, Column column) {
        String text = header.text(column);
        if (text == null) {
            throw new DataException("The node gave a block without number and hash: " + header, "$.result", null);
        }
        return text;
    }

    private void plan(Way way) {
        List<Integer> together = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            if (way == Way.DIRECT || !calls.get(i).options().isPlain()) {
                next.add(new Part(List.of(i), Way.DIRECT));
            } else {
                together.add(i);
            }
        }
        cut(together, way);
    }

    private void cut(List<Integer> indexes, Way way) {
        List<Integer> part = new ArrayList<>();
        long bytes = 0;
        for (int index : indexes) {
            int size = calls.get(index).data().size() + Aggregate3.OVERHEAD;
            if (!part.isEmpty() && !fits(part.size() + 1, bytes + size, way)) {
                next.add(new Part(List.copyOf(part), way));
                part.clear();
                bytes = 0;
            }
            part.add(index);
            bytes += size;
        }
        if (!part.isEmpty()) {
            next.add(new Part(List.copyOf(part), way));
        }
    }

    private boolean fits(int count, long bytes, Way way) {
        boolean small = way != Way.CREATED || (count <= MOST_CREATED_CALLS && bytes <= MOST_CREATED_BYTES);
        return small && reads.fits(count, bytes);
    }

    private void settle(Part part, RpcAnswer answer) {
        AssayException failure = answer.failure().orElse(null);
        if (failure instanceof RpcException refused && refused.isMissingBlock()) {
            // No smaller part is answered either.
            part.indexes().forEach(index -> outcomes[index] = Outcome.failed(failure));
        } else if (part.way() == Way.DIRECT) {
            int index = part.indexes().get(0);
            outcomes[index] = failure == null ? decoded(index, answer.value()::bytes) : failed(index, failure);
        } else {
            List<Aggregate3.Result> results = failure == null ? results(part, answer) : null;
            if (results == null) {
                otherwise(part);
            } else if (results.isEmpty()) {
                byNobody(part);
            } else {
                for (int i = 0; i < results.size(); i++) {
                    settle(part.indexes().get(i), results.get(i));
                }
            }
        }
    }

    /** Returns a result for each call; none if nobody stands there to make them, null if it failed or is none of ours. */
    private static @Nullable List<Aggregate3.Result> results(Part part, RpcAnswer answer) {
        try {
            Bytes bytes = answer.value().bytes();
            return bytes.isEmpty()
                    ? List.of()
                    : Aggregate3.results(bytes, part.indexes().size());
        } catch (DataException notOurs) {
            return null; // Whoever answered, it did not make the calls: they are made in another way.
        }
    }

    /** Whoever makes the calls on newer blocks need not stand on this one yet. */
    private void byNobody(Part part) {
        if (part.way() == Way.DEPLOYED) {
            cut(part.indexes(), Way.OVERRIDDEN);
        } else {
            otherwise(part);
        }
    }

    /** What is tried after a part came to nothing. */
    private void otherwise(Part part) {
        if (part.way() == Way.OVERRIDDEN) {
            cut(part.indexes(), Way.CREATED);
        } else {
            next.addAll(part.smaller());
        }
    }

    private void settle(int index, Aggregate3.Result result) {
        if (result.success()) {
            outcomes[index] = decoded(index, result::returnData);
        } else if (result.returnData().isEmpty()) {
            next.add(new Part(List.of(index), Way.DIRECT));
        } else {
            Call<?> call = calls.get(index);
            outcomes[index] = Outcome.failed(call.contract()
                    .reverts()
                    .exception(
                            result.returnData(),
                            call.invocation(CallOptions.at(block).from(aggregate)),
                            null));
        }
    }

    private interface Source {
        Bytes bytes();
    }

    private Outcome<T> decoded(int index, Source source) {
        try {
            return Outcome.of(calls.get(index).decode(source.bytes()));
        } catch (AssayException e) {
            return Outcome.failed(e);
        } catch (RuntimeException e) {
            return Outcome.failed(ofMap(calls.get(index), e));
        }
    }

    /** What {@link Call#map} was given threw: that is this call's failure, and no other's. */
    private static DataException ofMap(Call<?> call, RuntimeException thrown) {
        return new DataException("The answer of " + call + " cannot be mapped: " + thrown, null, thrown);
    }

    private Outcome<T> failed(int index, AssayException failure) {
        if (failure instanceof RpcException refused && refused.isRevert()) {
            Call<?> call = calls.get(index);
            CallOptions how = call.options().block(block);
            return Outcome.failed(call.contract().reverts().exception(refused, call.invocation(how)));
        }
        return Outcome.failed(failure);
    }

    /** Says of what answered nothing whether a contract is there, and takes it for the answer of what returns nothing. */
    private void explainEmpty() {
        Set<Address> silent = new LinkedHashSet<>();
        for (int i = 0; i < outcomes.length; i++) {
            if (isEmpty(i)) {
                silent.add(calls.get(i).to());
            }
        }
        if (silent.isEmpty()) {
            return;
        }
        List<Address> addresses = List.copyOf(silent);
        List<RpcAnswer> answers = exchange.ask(addresses.stream()
                .map(address -> RpcCall.of("eth_getCode", address, block.param()))
                .toList());
        for (int i = 0; i < outcomes.length; i++) {
            if (isEmpty(i)) {
                int at = addresses.indexOf(calls.get(i).to());
                outcomes[i] = explained(i, hasCode(answers.get(at)));
            }
        }
    }

    private boolean isEmpty(int index) {
        Outcome<T> outcome = outcomes[index];
        return outcome != null && outcome.failure().orElse(null) instanceof EmptyAnswerException;
    }

    private Outcome<T> explained(int index, @Nullable Boolean code) {
        Call<? extends T> call = calls.get(index);
        if (code == null || !code || !call.returnsNothing()) {
            return Outcome.failed(new EmptyAnswerException(
                    call.to(), call.invocation(call.options().block(block)), code));
        }
        try {
            return Outcome.of(call.nothing());
        } catch (RuntimeException e) {
            return Outcome.failed(ofMap(call, e));
        }
    }
}

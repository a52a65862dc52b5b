package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.chain.ReadResult;
import dev.assay.contracts.internal.batch.Exchange;
import dev.assay.contracts.internal.code.CodeReading;
import dev.assay.contracts.rpc.RpcAnswer;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.contracts.rpc.RpcValue;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of one block. What is looked up and not there is noted, and all that is noted is asked in one go: who
 * works something out does so again and again until nothing was missing, and needs as many trips as its longest chain of
 * questions has links. Used by one thread.
 */
final class Book {

    private static final int MOST_BYTES = 64 * 1024;

    private final Exchange exchange;
    private final long blockNumber;
    private final Bytes32 blockHash;
    private final Map<Query, Answer> answers = new HashMap<>();
    private final Set<Query> missing = new LinkedHashSet<>();
    private final Map<Bytes, CodeReading> readings = new HashMap<>();

    Book(Chain chain, ReadResult<?> pin) {
        this.exchange = new Exchange(chain.rpc());
        this.blockNumber = pin.blockNumber();
        this.blockHash = pin.blockHash();
    }

    long blockNumber() {
        return blockNumber;
    }

    Bytes32 blockHash() {
        return blockHash;
    }

    Answer ask(Query query) {
        Answer answer = answers.get(query);
        if (answer == null) {
            missing.add(query);
            return Answer.PENDING;
        }
        return answer;
    }

    Answer code(Address address) {
        return ask(Query.code(address));
    }

    Answer call(Address to, AbiFunction function, Object... arguments) {
        return ask(Query.call(to, function, List.of(arguments)));
    }

    CodeReading reading(Bytes code) {
        return readings.computeIfAbsent(code, CodeReading::of);
    }

    Evidence evidence(Query query) {
        return evidence(query.words());
    }

    Evidence evidence(String words) {
        return new Evidence(words, blockNumber, blockHash);
    }

    /** Asks for all that was missing; false if nothing was. */
    boolean fetch() {
        if (missing.isEmpty()) {
            return false;
        }
        List<Query> asked = List.copyOf(missing);
        missing.clear();
        List<RpcAnswer> given = exchange.ask(asked.stream().map(this::rpc).toList());
        for (int i = 0; i < asked.size(); i++) {
            answers.put(asked.get(i), answer(asked.get(i), given.get(i)));
        }
        return true;
    }

    /** Makes sure that the block is still part of the chain, of which logs by numbers were read. */
    void confirm(Address address) {
        RpcCall balance = RpcCall.of("eth_getBalance", address, pin());
        exchange.ask(List.of(balance)).get(0).value();
    }

    private Map<String, Object> pin() {
        return Map.of("blockHash", blockHash, "requireCanonical", true);
    }

    private RpcCall rpc(Query query) {
        List<Object> params = new ArrayList<>(query.params());
        params.add(pin());
        if (!query.overrides().isEmpty()) {
            params.add(query.overrides());
        }
        return RpcCall.of(query.method(), params.toArray());
    }

    /** A contract may answer with so much that it is not worth keeping; code is bounded by the chain. */
    private static Answer bounded(Query query, RpcValue value) {
        Bytes data = value.bytes();
        return query.method().equals("eth_call") && data.size() > MOST_BYTES
                ? new Answer(Answer.State.REFUSED, Bytes.EMPTY, "it answers with " + data.size() + " bytes")
                : Answer.given(data);
    }

    private static Answer answer(Query query, RpcAnswer given) {
        AssayException failure = given.failure().orElse(null);
        if (failure == null) {
            return bounded(query, given.value());
        }
        if (!query.method().equals("eth_call")) {
            throw failure; // Without code and storage there is nothing to be said.
        }
        if (failure instanceof DataException) {
            return new Answer(Answer.State.REFUSED, Bytes.EMPTY, "the answer cannot be read: " + failure.getMessage());
        }
        if (!(failure instanceof RpcException refused) || refused.isMissingBlock()) {
            throw failure;
        }
        return refused.isRevert()
                ? new Answer(
                        Answer.State.REVERTED, refused.data().orElse(Bytes.EMPTY), "it reverts: " + refused.reason())
                : new Answer(Answer.State.REFUSED, Bytes.EMPTY, "the node refuses: " + refused.reason());
    }
}

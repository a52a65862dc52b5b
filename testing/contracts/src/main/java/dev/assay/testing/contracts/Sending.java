package dev.assay.testing.contracts;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiEvent;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.contracts.rpc.RpcValue;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.core.row.Rows;
import dev.assay.core.time.TimeSource;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls and sends by the node's own accounts, and tells what went wrong. */
final class Sending {

    private static final Column STATUS = Column.sometimes("status");
    private static final Column BLOCK = Column.always("blockNumber");
    private static final Column GAS = Column.always("gasUsed");
    private static final Column CREATED = Column.sometimes("contractAddress");
    private static final Column LOGS = Column.always("logs");
    private static final Column ADDRESS = Column.always("address");
    private static final Column TOPICS = Column.always("topics");
    private static final Column DATA = Column.always("data");

    private static final Duration MINED_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);

    private final TimeSource time = TimeSource.system();
    private final JsonRpc rpc;
    private final Names names;

    Sending(JsonRpc rpc, Names names) {
        this.rpc = rpc;
        this.names = names;
    }

    /** A call; without a receiver it creates. */
    record Order(Address from, @Nullable Address to, Bytes data, BigInteger value) {

        Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("from", from);
            if (to != null) {
                fields.put("to", to);
            }
            fields.put("data", data);
            fields.put("value", value);
            return fields;
        }
    }

    Bytes call(Order order, String what) {
        try {
            return rpc.call("eth_call", order.fields(), "latest").get().bytes();
        } catch (RpcException refused) {
            throw failed(order, what, refused);
        }
    }

    /** The node sends what reverts, too, and mines it as failed. */
    Receipt send(Order order, String what) {
        Bytes32 hash;
        try {
            hash = rpc.call("eth_sendTransaction", order.fields()).get().bytes32();
        } catch (RpcException refused) {
            throw failed(order, what, refused);
        }
        Row receipt = receipt(hash, what);
        if (!"0x1".equals(receipt.text(STATUS))) {
            throw failedWhenMined(hash, what);
        }
        String created = receipt.text(CREATED);
        return new Receipt(
                hash,
                number(receipt, BLOCK),
                number(receipt, GAS),
                created == null ? null : Address.parse(created),
                events(receipt.rows(LOGS)));
    }

    /** The node mines just after it answers. */
    private Row receipt(Bytes32 hash, String what) {
        long end = time.nanoTime() + MINED_WITHIN.toNanos();
        RpcValue answer = rpc.call("eth_getTransactionReceipt", hash).get();
        while (answer.isNull() && time.nanoTime() - end < 0) {
            try {
                time.sleep(LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            answer = rpc.call("eth_getTransactionReceipt", hash).get();
        }
        if (answer.isNull()) {
            throw new IllegalStateException(what + " was not mined within " + MINED_WITHIN + ", as " + hash
                    + ": with automatic mining off, send through rpc() instead");
        }
        return answer.row();
    }

    private RuntimeException failed(Order order, String what, RpcException refused) {
        if (!refused.isRevert()) {
            return refused;
        }
        Bytes data = refused.data().orElse(null);
        String reason = data == null ? refused.reason() : names.error(data);
        Trace.Told trace = trace("debug_traceCall", order.fields(), "latest", Trace.OPTIONS);
        return new CallFailedException(what, reason, data, trace.lines(), refused);
    }

    private RuntimeException failedWhenMined(Bytes32 hash, String what) {
        Trace.Told trace = trace("debug_traceTransaction", hash, Trace.OPTIONS);
        Bytes data = trace.output();
        return new CallFailedException(what, trace.reason(names) + ", mined as " + hash, data, trace.lines(), null);
    }

    /** A trace is a help: where the node gives none, or one nested too deep to read, the failure itself is still told. */
    private Trace.Told trace(String method, Object... params) {
        try {
            return new Trace(names).of(rpc.call(method, params).get().row());
        } catch (RpcException | DataException none) {
            return Trace.none(none.getMessage());
        }
    }

    private List<Receipt.SeenEvent> events(@Nullable Rows logs) {
        List<Receipt.SeenEvent> seen = new ArrayList<>();
        for (Row log : logs == null ? List.<Row>of() : logs) {
            Address address = Address.parse(String.valueOf(log.text(ADDRESS)));
            List<String> texts = log.texts(TOPICS);
            List<Bytes32> topics = texts == null
                    ? List.of()
                    : texts.stream().map(Bytes32::parse).toList();
            Optional<AbiEvent> event = names.event(address, topics);
            event.ifPresent(known -> seen.add(new Receipt.SeenEvent(
                    address, known.name(), known.decode(topics, Bytes.parse(String.valueOf(log.text(DATA)))))));
        }
        return seen;
    }

    private static long number(Row row, Column column) {
        String quantity = String.valueOf(row.text(column));
        return Long.parseLong(quantity.substring(2), 16);
    }
}

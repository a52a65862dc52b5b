package dev.assay.contracts.logs;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.EventRecord;
import dev.assay.contracts.rpc.JsonRpc;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Logs of one event: of which contracts, and with which values of its indexed fields. Nothing is asked before {@link
 * #between} or {@link #scan} is used.
 *
 * <pre>{@code
 * LogQuery<Transfer> received = LogQuery.of(rpc, Transfer.class).from(token).where("to", wallet, other);
 * for (Logged<Transfer> log : received.between(19_000_000, 19_100_000)) { ... }
 * }</pre>
 *
 * <p>Immutable and thread-safe; each method returns a changed copy.
 *
 * @param <T> the record of the event
 */
public final class LogQuery<T extends Record> {

    private final JsonRpc rpc;
    private final EventRecord<T> event;
    private final LogFilter filter;
    private final boolean leavingOut;

    private LogQuery(JsonRpc rpc, EventRecord<T> event, LogFilter filter, boolean leavingOut) {
        this.rpc = rpc;
        this.event = event;
        this.filter = filter;
        this.leavingOut = leavingOut;
    }

    /**
     * Returns the logs of an event, of all contracts and with any values.
     *
     * @param event a record with {@link dev.assay.contracts.abi.Solidity} or {@link dev.assay.contracts.abi.Indexed}
     * @throws IllegalArgumentException if it is no event, naming the component
     */
    public static <T extends Record> LogQuery<T> of(JsonRpc rpc, Class<T> event) {
        return of(rpc, EventRecord.of(event));
    }

    /** Returns the logs of an event, of all contracts and with any values. */
    public static <T extends Record> LogQuery<T> of(JsonRpc rpc, EventRecord<T> event) {
        requireNonNull(rpc, "rpc");
        List<List<Bytes32>> topics = new ArrayList<>();
        if (!event.event().isAnonymous()) {
            topics.add(List.of(event.event().topic()));
        }
        return new LogQuery<>(rpc, event, new LogFilter(List.of(), topics), false);
    }

    /** Returns those of these contracts only; see {@link #from(Collection)}. */
    public LogQuery<T> from(Address... contracts) {
        return from(Arrays.asList(contracts));
    }

    /**
     * Returns those of these contracts only. Without this they are those of all contracts.
     *
     * @throws IllegalArgumentException if there are none, which a node would take for all
     */
    public LogQuery<T> from(Collection<Address> contracts) {
        if (contracts.isEmpty()) {
            throw new IllegalArgumentException("contracts must not be empty; leave from() out for all of them");
        }
        LogFilter changed = new LogFilter(contracts.stream().distinct().toList(), filter.topics());
        return new LogQuery<>(rpc, event, changed, leavingOut);
    }

    /**
     * Returns those only whose indexed field has one of these values; of an indexed string, bytes, list or record the
     * hash is what a log has, so that a string or bytes may be given, and the hash of any as {@link Bytes32}.
     *
     * @param field the component of the record
     * @param values of the type the component has, one at least
     * @throws IllegalArgumentException if there is no such indexed field, no value, which a node would take for any, or a
     *     value that does not fit it
     */
    public LogQuery<T> where(String field, Object... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("values must not be empty; leave where(\"" + field + "\") out for any");
        }
        int position = position(field);
        List<Bytes32> allowed = new ArrayList<>();
        for (Object value : values) {
            allowed.add(event.topic(field, value));
        }
        List<List<Bytes32>> topics = new ArrayList<>(filter.topics());
        while (topics.size() <= position) {
            topics.add(List.of());
        }
        topics.set(position, allowed);
        return new LogQuery<>(rpc, event, new LogFilter(filter.addresses(), topics), leavingOut);
    }

    private int position(String field) {
        int index = event.index(requireNonNull(field, "field"));
        if (!event.event().inputs().get(index).indexed()) {
            throw new IllegalArgumentException("field " + field + " is not indexed, no node can look for it: " + event);
        }
        return event.position(index) / 32;
    }

    /**
     * Returns these without logs of other events that have the same signature but other indexed fields, such as the
     * Transfer of ERC-721 beside that of ERC-20; they are counted. Without this they are an error, also as removed ones
     * of a checkpoint that was made with this.
     */
    public LogQuery<T> leavingOutOthers() {
        return new LogQuery<>(rpc, event, filter, true);
    }

    /**
     * Returns the logs of blocks that are there already.
     *
     * @param last the last block, itself included
     * @throws IllegalArgumentException if the first is negative or after the last
     */
    public LogRange<T> between(long first, long last) {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("first must be from 0 to last, is " + first + " with last " + last);
        }
        return new LogRange<>(this, first, last, ScanSettings.DEFAULTS);
    }

    /**
     * Returns a scan from a block on, which follows the chain.
     *
     * @throws IllegalArgumentException if the block is negative
     */
    public LogScan<T> scan(long first) {
        if (first < 0) {
            throw new IllegalArgumentException("first must not be negative, is " + first);
        }
        return LogScan.of(this, first);
    }

    JsonRpc rpc() {
        return rpc;
    }

    LogFilter filter() {
        return filter;
    }

    EventRecord<T> event() {
        return event;
    }

    Records<T> records() {
        return new Records<>(event, leavingOut);
    }

    boolean isLeavingOut() {
        return leavingOut;
    }

    @Override
    public String toString() {
        return "LogQuery[" + event + ", " + (filter.addresses().isEmpty() ? "all contracts" : filter.addresses()) + "]";
    }
}

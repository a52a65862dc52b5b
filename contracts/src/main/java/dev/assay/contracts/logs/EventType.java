package dev.assay.contracts.logs;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiEvent;
import dev.assay.contracts.abi.EventPlan;
import dev.assay.core.error.DataException;
import java.util.List;

/**
 * An event as a record, checked once: its components are the fields of the event, in order.
 *
 * <pre>{@code
 * record Transfer(Address from, Address to, BigInteger value) {}
 *
 * EventType<Transfer> type = EventType.of(
 *         "event Transfer(address indexed from, address indexed to, uint256 value)", Transfer.class);
 * }</pre>
 *
 * <p>Of an indexed string, bytes, array or tuple only the hash is in the log; its component is a {@link Bytes32}.
 * Immutable and thread-safe.
 *
 * @param <T> the record
 */
public final class EventType<T> {

    private final EventPlan<T> plan;

    private EventType(EventPlan<T> plan) {
        this.plan = plan;
    }

    /**
     * Returns the type of an event written as Solidity writes it.
     *
     * @throws IllegalArgumentException if it is no event, or the record does not fit, naming the component
     */
    public static <T extends Record> EventType<T> of(String event, Class<T> type) {
        return of(AbiEvent.parse(requireNonNull(event, "event")), type);
    }

    /**
     * Returns the type of an event.
     *
     * @throws IllegalArgumentException if the record does not fit, naming the component
     */
    public static <T extends Record> EventType<T> of(AbiEvent event, Class<T> type) {
        return new EventType<>(EventPlan.of(requireNonNull(event, "event"), requireNonNull(type, "type")));
    }

    /** Returns the event. */
    public AbiEvent event() {
        return plan.event();
    }

    /** Returns the record. */
    public Class<T> type() {
        return plan.type();
    }

    /**
     * Reads a log that is at hand, as of a receipt.
     *
     * @throws IllegalArgumentException if the topics are not its own, see {@link AbiEvent#matches}
     * @throws DataException if topics or data do not hold its fields
     */
    public T decode(List<Bytes32> topics, Bytes data) {
        if (!event().matches(topics)) {
            throw new IllegalArgumentException("topics are not those of " + event().signature() + ": " + topics);
        }
        byte[] words = new byte[32 * topics.size()];
        for (int i = 0; i < topics.size(); i++) {
            topics.get(i).copyTo(words, 32 * i);
        }
        return plan.decode(words, data.toArray(), data.size());
    }

    EventPlan<T> plan() {
        return plan;
    }

    /** Returns the event as Solidity writes it and the name of the record. */
    @Override
    public String toString() {
        return plan.toString();
    }
}

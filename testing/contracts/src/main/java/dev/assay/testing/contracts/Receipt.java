package dev.assay.testing.contracts;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that was mined and succeeded.
 *
 * @param hash of the transaction
 * @param block the number of its block
 * @param gasUsed how much gas it took
 * @param created the contract it created; null if none
 * @param events what was logged, of the events known
 */
public record Receipt(
        Bytes32 hash, long block, long gasUsed, @Nullable Address created, List<SeenEvent> events) {

    /** Takes all. */
    public Receipt {
        requireNonNull(hash, "hash");
        events = List.copyOf(events);
    }

    /**
     * An event that was logged.
     *
     * @param address the contract that logged it
     * @param name such as {@code Transfer}
     * @param values in the order of the declaration; the hash of an indexed value that is dynamic
     */
    public record SeenEvent(Address address, String name, List<?> values) {

        /** Takes all. */
        public SeenEvent {
            requireNonNull(address, "address");
            requireNonNull(name, "name");
            values = List.copyOf(values);
        }
    }

    /** Returns the contract it created; empty if none. */
    public Optional<Address> contract() {
        return Optional.ofNullable(created);
    }

    /** Returns the events of a name, in order. */
    public List<SeenEvent> events(String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }
}

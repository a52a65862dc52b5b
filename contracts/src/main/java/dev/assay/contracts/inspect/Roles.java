package dev.assay.contracts.inspect;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes32;
import dev.assay.contracts.standards.Slots;
import java.util.List;
import java.util.Optional;

/**
 * The roles of a contract. Immutable.
 *
 * @param all those that were ever given and those that may give them
 * @param complete whether there are no others; false if the logs were not read and only common names tried
 */
public record Roles(List<Role> all, boolean complete) {

    /** Copies the list. */
    public Roles {
        all = List.copyOf(all);
    }

    /** Returns the role of an id; empty if it was never given. */
    public Optional<Role> find(Bytes32 id) {
        requireNonNull(id, "id");
        return all.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    /** Returns the role of a name such as {@code MINTER_ROLE}; empty if it was never given. */
    public Optional<Role> find(String name) {
        Bytes32 hash = Slots.hash(requireNonNull(name, "name"));
        return all.stream()
                .filter(role -> role.name().equals(name) || role.id().equals(hash))
                .findFirst();
    }

    @Override
    public String toString() {
        return all + (complete ? "" : " and perhaps others");
    }
}

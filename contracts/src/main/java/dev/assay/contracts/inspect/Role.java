package dev.assay.contracts.inspect;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import java.util.List;

/**
 * A role and who has it. Immutable.
 *
 * @param id the hash of its name as a rule; of AccessManager a number
 * @param name its name, if it is one of those that are common or in the ABI that was given; else its id
 * @param admin the role that may give and take it
 * @param members who has it: each was confirmed by {@code hasRole}
 * @param disputed of whom the logs say another thing than {@code hasRole}, which is what counts
 */
public record Role(Bytes32 id, String name, Fact<Bytes32> admin, List<RoleMember> members, List<Address> disputed) {

    /** Copies the lists. */
    public Role {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(admin, "admin");
        members = List.copyOf(members);
        disputed = List.copyOf(disputed);
    }

    /** Returns the addresses of the members. */
    public List<Address> addresses() {
        return members.stream().map(RoleMember::address).toList();
    }

    /** Returns whether everybody has it: address 0 does, which OpenZeppelin's timelock takes for that. */
    public boolean isOpen() {
        return members.stream().anyMatch(member -> member.address().isZero());
    }

    @Override
    public String toString() {
        return name + " " + members;
    }
}

package dev.assay.contracts.inspect;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;

/**
 * Somebody with power over a contract. Immutable.
 *
 * @param kind what it is
 * @param detail more about it, such as {@code 2 of 3}; may be empty
 * @param owner who has power over it in turn, by {@code owner()}, or {@code admin()} of Compound's timelock; absent of an
 *     account, and of what has several, as a Safe and a timelock with roles
 */
public record Party(Address address, PartyKind kind, String detail, Fact<Party> owner) {

    /** Takes all four. */
    public Party {
        requireNonNull(address, "address");
        requireNonNull(kind, "kind");
        requireNonNull(detail, "detail");
        requireNonNull(owner, "owner");
    }

    /** Returns who is at the end: the owner of the owner and so on, as far as it is known. */
    public Party last() {
        Party party = this;
        while (party.owner.isKnown()) {
            party = party.owner.value();
        }
        return party;
    }

    /** Returns whether nobody has the power any more. */
    public boolean isNobody() {
        return kind == PartyKind.NOBODY;
    }

    @Override
    public String toString() {
        String own = kind + " " + address + (detail.isEmpty() ? "" : " (" + detail + ")");
        return owner.isKnown() ? own + ", owned by " + owner : own;
    }
}

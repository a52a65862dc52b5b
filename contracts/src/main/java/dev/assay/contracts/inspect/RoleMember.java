package dev.assay.contracts.inspect;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;

/**
 * Somebody who has a role.
 *
 * @param delaySeconds how long before it acts it has to say so, as AccessManager has it; else 0
 */
public record RoleMember(Address address, long delaySeconds) {

    /** Takes both. */
    public RoleMember {
        requireNonNull(address, "address");
    }

    @Override
    public String toString() {
        return delaySeconds == 0 ? address.toString() : address + " (delayed by " + delaySeconds + " s)";
    }
}

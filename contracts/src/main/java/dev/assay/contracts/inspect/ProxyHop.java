package dev.assay.contracts.inspect;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;

/**
 * One handing over of calls.
 *
 * @param from whose code hands over
 * @param kind how it knows to whom
 * @param to whose code is run in its place
 */
public record ProxyHop(Address from, ProxyKind kind, Address to, Evidence evidence) {

    /** Takes all four. */
    public ProxyHop {
        requireNonNull(from, "from");
        requireNonNull(kind, "kind");
        requireNonNull(to, "to");
        requireNonNull(evidence, "evidence");
    }
}

package dev.assay.contracts.inspect;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import java.util.List;

/**
 * Whose code an address runs. Immutable.
 *
 * @param kind how it hands calls over; {@link ProxyKind#NONE} if it does not
 * @param implementation whose code is run in the end, all hops followed; absent if it is no proxy
 * @param admin who may change the implementation by the proxy itself; absent if nobody may that way
 * @param beacon who names the implementation; absent if nobody else does
 * @param immutableArguments what a clone has behind its code
 * @param hops each handing over, in order; empty if it is no proxy
 */
public record ProxyFacts(
        Fact<ProxyKind> kind,
        Fact<Address> implementation,
        Fact<Address> admin,
        Fact<Address> beacon,
        Fact<Bytes> immutableArguments,
        List<ProxyHop> hops) {

    /** Copies the hops. */
    public ProxyFacts {
        requireNonNull(kind, "kind");
        requireNonNull(implementation, "implementation");
        requireNonNull(admin, "admin");
        requireNonNull(beacon, "beacon");
        requireNonNull(immutableArguments, "immutableArguments");
        hops = List.copyOf(hops);
    }
}

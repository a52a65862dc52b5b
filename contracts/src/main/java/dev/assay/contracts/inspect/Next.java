package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;

/**
 * Whether and to whom some code hands calls over.
 *
 * @param kind how; none if it does not
 * @param to to whom; absent if it does not
 */
record Next(Fact<ProxyKind> kind, Fact<Address> to) {

    static Next nowhere(Evidence evidence) {
        return new Next(new Fact.Known<>(ProxyKind.NONE, evidence), new Fact.Absent<>(evidence));
    }

    static Next to(ProxyKind kind, Address address, Evidence evidence) {
        return new Next(new Fact.Known<>(kind, evidence), new Fact.Known<>(address, evidence));
    }

    static Next somewhere(ProxyKind kind, String reason, Evidence evidence) {
        return new Next(new Fact.Known<>(kind, evidence), new Fact.Unknown<>(reason, evidence));
    }

    static Next unknown(String reason, Evidence evidence) {
        return new Next(new Fact.Unknown<>(reason, evidence), new Fact.Unknown<>(reason, evidence));
    }
}

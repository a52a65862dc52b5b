package dev.assay.contracts.inspect;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import java.math.BigInteger;
import java.util.List;

/**
 * Who may act for a Safe. Immutable.
 *
 * @param version its own word for it, such as {@code 1.4.1}
 * @param owners who may sign
 * @param threshold how many of them have to
 * @param modules contracts that act for it without a signature
 * @param guard the contract that is asked before and after each transaction; modules are not held back by it
 * @param moduleGuard the contract that is asked about modules, from version 1.5 on
 * @param fallbackHandler the contract that answers what the Safe does not
 */
public record SafeFacts(
        Fact<String> version,
        Fact<List<Address>> owners,
        Fact<BigInteger> threshold,
        Fact<List<Address>> modules,
        Fact<Address> guard,
        Fact<Address> moduleGuard,
        Fact<Address> fallbackHandler) {

    /** Takes all. */
    public SafeFacts {
        requireNonNull(version, "version");
        requireNonNull(owners, "owners");
        requireNonNull(threshold, "threshold");
        requireNonNull(modules, "modules");
        requireNonNull(guard, "guard");
        requireNonNull(moduleGuard, "moduleGuard");
        requireNonNull(fallbackHandler, "fallbackHandler");
    }

    @Override
    public String toString() {
        return threshold + " of " + owners + ", modules " + modules + ", guard " + guard;
    }
}

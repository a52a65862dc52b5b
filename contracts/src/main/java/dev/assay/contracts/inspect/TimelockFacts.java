package dev.assay.contracts.inspect;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import java.math.BigInteger;
import java.util.List;

/**
 * What a timelock allows to whom: OpenZeppelin's by roles, Compound's to its admin. Immutable.
 *
 * @param delaySeconds how long at least between saying and doing
 * @param graceSeconds how long it may be done after that; absent if for ever, as in OpenZeppelin's
 * @param proposers who may say what will be done
 * @param cancellers who may take it back
 * @param executors who may do it when the time has come
 * @param openExecutor whether anybody may: address 0 has the role
 * @param admins who may change the others without waiting
 */
public record TimelockFacts(
        Fact<BigInteger> delaySeconds,
        Fact<BigInteger> graceSeconds,
        Fact<List<Address>> proposers,
        Fact<List<Address>> cancellers,
        Fact<List<Address>> executors,
        Fact<Boolean> openExecutor,
        Fact<List<Address>> admins) {

    /** Takes all. */
    public TimelockFacts {
        requireNonNull(delaySeconds, "delaySeconds");
        requireNonNull(graceSeconds, "graceSeconds");
        requireNonNull(proposers, "proposers");
        requireNonNull(cancellers, "cancellers");
        requireNonNull(executors, "executors");
        requireNonNull(openExecutor, "openExecutor");
        requireNonNull(admins, "admins");
    }

    @Override
    public String toString() {
        return "delay " + delaySeconds + " s, proposers " + proposers + ", cancellers " + cancellers + ", executors "
                + (openExecutor.find().orElse(false) ? "anybody" : executors) + ", admins " + admins;
    }
}

package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.standards.Slots;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Looks for a timelock. */
final class TimelockScan {

    private static final Bytes32 EXECUTOR = Slots.hash("EXECUTOR_ROLE");

    private final Callee callee;
    private final Fact<Roles> roles;

    TimelockScan(Callee callee, Fact<Roles> roles) {
        this.callee = callee;
        this.roles = roles;
    }

    Fact<TimelockFacts> timelock() {
        Fact<BigInteger> minDelay = callee.read(Parties.MIN_DELAY, BigInteger.class);
        Fact<BigInteger> delay = callee.read(Parties.DELAY, BigInteger.class);
        Fact<BigInteger> grace = callee.read(Parties.GRACE, BigInteger.class);
        Fact<Address> admin = callee.read(Parties.ADMIN, Address.class);
        if (minDelay.isKnown()) {
            return minDelay.map(seconds -> ofRoles(minDelay));
        }
        if (delay.isKnown() && grace.isKnown()) {
            return delay.map(seconds -> ofAdmin(delay, grace, admin));
        }
        boolean unknown = minDelay.isUnknown() && delay.isUnknown() && grace.isUnknown();
        Evidence evidence = minDelay.evidence().and(delay.evidence()).and(grace.evidence());
        return unknown ? minDelay.map(never -> ofRoles(minDelay)) : new Fact.Absent<>(evidence);
    }

    private TimelockFacts ofRoles(Fact<BigInteger> delay) {
        Fact<Boolean> open = callee.read(RoleScan.HAS, Boolean.class, EXECUTOR, Address.ZERO);
        return new TimelockFacts(
                delay,
                new Fact.Absent<>(delay.evidence()),
                members("PROPOSER_ROLE"),
                members("CANCELLER_ROLE"),
                members("EXECUTOR_ROLE"),
                open,
                // The second is that of OpenZeppelin before 5.
                members("DEFAULT_ADMIN_ROLE", "TIMELOCK_ADMIN_ROLE"));
    }

    private Fact<List<Address>> members(String... names) {
        return roles.map(all -> {
            TreeSet<Address> found = new TreeSet<>();
            for (String name : names) {
                all.find(name).ifPresent(role -> found.addAll(role.addresses()));
            }
            // It may itself be its admin: then a change waits as everything does.
            found.remove(callee.address());
            return new ArrayList<>(found);
        });
    }

    private static TimelockFacts ofAdmin(Fact<BigInteger> delay, Fact<BigInteger> grace, Fact<Address> admin) {
        Fact<List<Address>> alone = admin.map(List::of);
        return new TimelockFacts(delay, grace, alone, alone, alone, new Fact.Known<>(false, admin.evidence()), alone);
    }
}

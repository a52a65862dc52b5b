package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.AbiFunction;
import java.math.BigInteger;

/** Looks for a Governor. */
final class GovernorScan {

    private static final AbiFunction NAME = view("name()", "string");
    private static final AbiFunction VOTING_DELAY = view("votingDelay()", "uint256");
    private static final AbiFunction THRESHOLD = view("proposalThreshold()", "uint256");
    private static final AbiFunction QUORUM = view("quorum(uint256)", "uint256");
    private static final AbiFunction CLOCK = view("clock()", "uint48");
    private static final AbiFunction CLOCK_MODE = view("CLOCK_MODE()", "string");
    private static final AbiFunction TOKEN = view("token()", "address");
    private static final AbiFunction COMP = view("comp()", "address");
    private static final AbiFunction TIMELOCK = view("timelock()", "address");
    private static final AbiFunction GUARDIAN = view("proposalGuardian()", "address");

    private final Callee callee;
    private final Parties parties;

    GovernorScan(Callee callee, Parties parties) {
        this.callee = callee;
        this.parties = parties;
    }

    private static AbiFunction view(String signature, String result) {
        return AbiFunction.parse("function " + signature + " view returns (" + result + ")");
    }

    Fact<GovernorFacts> governor() {
        Fact<BigInteger> period = callee.read(Parties.VOTING_PERIOD, BigInteger.class);
        Fact<String> counting = callee.read(Parties.COUNTING_MODE, String.class);
        Fact<BigInteger> bravo = callee.read(Parties.QUORUM_VOTES, BigInteger.class);
        if (!period.isKnown()) {
            return period.map(never -> facts(period, counting, bravo));
        }
        if (!counting.isKnown() && !bravo.isKnown()) {
            Evidence evidence = counting.evidence().and(bravo.evidence());
            return counting.isAbsent() && bravo.isAbsent()
                    ? new Fact.Absent<>(evidence)
                    : new Fact.Unknown<>("it has a voting period and does not say how it counts", evidence);
        }
        return period.map(blocks -> facts(period, counting, bravo));
    }

    private GovernorFacts facts(Fact<BigInteger> period, Fact<String> counting, Fact<BigInteger> bravo) {
        Fact<Address> token = callee.read(TOKEN, Address.class);
        Fact<Address> comp = callee.read(COMP, Address.class);
        return new GovernorFacts(
                callee.read(NAME, String.class),
                callee.read(VOTING_DELAY, BigInteger.class),
                period,
                callee.read(THRESHOLD, BigInteger.class),
                bravo.isKnown() ? bravo : quorum(),
                counting,
                callee.read(CLOCK_MODE, String.class),
                comp.isKnown() && !token.isKnown() ? comp : token,
                parties.of(callee.read(TIMELOCK, Address.class)),
                guardian());
    }

    /** As of the last moment that is over: the present one may not be asked for. */
    private Fact<BigInteger> quorum() {
        Fact<BigInteger> clock = callee.read(CLOCK, BigInteger.class);
        if (!clock.isKnown()) {
            return clock;
        }
        return callee.read(
                QUORUM, BigInteger.class, clock.value().subtract(BigInteger.ONE).max(BigInteger.ZERO));
    }

    private Fact<Address> guardian() {
        Fact<Address> guardian = callee.read(GUARDIAN, Address.class);
        return guardian.isKnown() && guardian.value().isZero() ? new Fact.Absent<>(guardian.evidence()) : guardian;
    }
}

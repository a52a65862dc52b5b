package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.internal.code.CodeReading;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out what those are who have power over a contract. */
final class Parties {

    private static final int MOST_OWNERS = 6;
    private static final Address DEAD = Address.parse("0x000000000000000000000000000000000000dEaD");

    static final AbiFunction OWNER = AbiFunction.parse("function owner() view returns (address)");
    static final AbiFunction ADMIN = AbiFunction.parse("function admin() view returns (address)");
    static final AbiFunction SAFE_OWNERS = AbiFunction.parse("function getOwners() view returns (address[])");
    static final AbiFunction SAFE_THRESHOLD = AbiFunction.parse("function getThreshold() view returns (uint256)");
    static final AbiFunction MIN_DELAY = AbiFunction.parse("function getMinDelay() view returns (uint256)");
    static final AbiFunction DELAY = AbiFunction.parse("function delay() view returns (uint256)");
    static final AbiFunction GRACE = AbiFunction.parse("function GRACE_PERIOD() view returns (uint256)");
    static final AbiFunction VOTING_PERIOD = AbiFunction.parse("function votingPeriod() view returns (uint256)");
    static final AbiFunction COUNTING_MODE = AbiFunction.parse("function COUNTING_MODE() view returns (string)");
    static final AbiFunction QUORUM_VOTES = AbiFunction.parse("function quorumVotes() view returns (uint256)");
    static final AbiFunction EXPIRATION = AbiFunction.parse("function expiration() view returns (uint32)");
    static final AbiFunction MIN_SETBACK = AbiFunction.parse("function minSetback() view returns (uint32)");
    private static final Bytes UPGRADE_AND_CALL = selector("upgradeAndCall(address,address,bytes)");
    private static final Bytes UPGRADE_TO = selector("upgradeTo(address)");

    private final Book book;

    Parties(Book book) {
        this.book = book;
    }

    private static Bytes selector(String signature) {
        return AbiFunction.parse(signature).selector();
    }

    Fact<Party> of(Fact<Address> who) {
        return of(who, List.of());
    }

    private Fact<Party> of(Fact<Address> who, List<Address> before) {
        if (!who.isKnown()) {
            return who.map(address -> nobody(address, who.evidence()));
        }
        Address address = who.value();
        if (before.contains(address) || before.size() == MOST_OWNERS) {
            String reason =
                    before.contains(address) ? "owners go round" : "there are more than " + MOST_OWNERS + " owners";
            return new Fact.Unknown<>(reason + ", from " + before.get(0) + " to " + address, who.evidence());
        }
        List<Address> path = new ArrayList<>(before);
        path.add(address);
        return who.map(found -> party(found, path));
    }

    private static Party nobody(Address address, Evidence evidence) {
        return new Party(address, PartyKind.NOBODY, "", new Fact.Absent<>(evidence));
    }

    private Party party(Address address, List<Address> path) {
        Evidence evidence = book.evidence(Query.code(address));
        if (address.isZero() || address.equals(DEAD)) {
            return nobody(address, evidence);
        }
        Bytes code = book.code(address).data();
        Callee callee = callee(address, book.reading(code));
        Fact<Address> owner = callee.read(OWNER, Address.class);
        Fact<Address> admin = callee.read(ADMIN, Address.class);
        Optional<Party> several = several(callee, evidence, admin, path);
        PartyKind single = single(callee, code);
        if (code.isEmpty() || Designator.find(code).isPresent()) {
            PartyKind kind = code.isEmpty() ? PartyKind.ACCOUNT : PartyKind.DELEGATED_ACCOUNT;
            String detail = Designator.find(code).map(to -> "runs " + to).orElse("");
            return new Party(address, kind, detail, new Fact.Absent<>(evidence));
        }
        return several.orElseGet(() -> new Party(address, single, "", of(owner, path)));
    }

    /** That it lacks a function is known only of what is no proxy. */
    private Callee callee(Address address, CodeReading reading) {
        return reading.fallback() == CodeReading.Fallback.STAYS
                ? new Callee(book, address, reading.selectors(), reading.complete())
                : Callee.unread(book, address);
    }

    /** What is known by the functions that only its kind has. */
    private Optional<Party> several(Callee callee, Evidence evidence, Fact<Address> admin, List<Address> path) {
        Fact<BigInteger> threshold = callee.read(SAFE_THRESHOLD, BigInteger.class);
        Fact<Integer> owners = callee.read(SAFE_OWNERS, results -> ((List<?>) results.get(0)).size());
        Fact<BigInteger> minDelay = callee.read(MIN_DELAY, BigInteger.class);
        Fact<BigInteger> delay = callee.read(DELAY, BigInteger.class);
        Fact<BigInteger> grace = callee.read(GRACE, BigInteger.class);
        Fact<BigInteger> period = callee.read(VOTING_PERIOD, BigInteger.class);
        Fact<String> counting = callee.read(COUNTING_MODE, String.class);
        Fact<BigInteger> quorum = callee.read(QUORUM_VOTES, BigInteger.class);
        Fact<Party> none = new Fact.Absent<>(evidence);
        if (threshold.isKnown() && owners.isKnown()) {
            return Optional.of(
                    new Party(callee.address(), PartyKind.SAFE, threshold.value() + " of " + owners.value(), none));
        }
        if (minDelay.isKnown()) {
            return Optional.of(new Party(callee.address(), PartyKind.TIMELOCK, minDelay.value() + " seconds", none));
        }
        if (delay.isKnown() && grace.isKnown()) {
            return Optional.of(
                    new Party(callee.address(), PartyKind.TIMELOCK, delay.value() + " seconds", of(admin, path)));
        }
        if (period.isKnown() && (counting.isKnown() || quorum.isKnown())) {
            return Optional.of(new Party(callee.address(), PartyKind.GOVERNOR, "", none));
        }
        return Optional.empty();
    }

    private PartyKind single(Callee callee, Bytes code) {
        Fact<BigInteger> expiration = callee.read(EXPIRATION, BigInteger.class);
        Fact<BigInteger> setback = callee.read(MIN_SETBACK, BigInteger.class);
        Fact<Address> implementation = callee.read(ProxyPlaces.IMPLEMENTATION_OF, Address.class);
        if (expiration.isKnown() && setback.isKnown()) {
            return PartyKind.ACCESS_MANAGER;
        }
        if (book.reading(code).selectors().contains(UPGRADE_AND_CALL)) {
            return PartyKind.PROXY_ADMIN;
        }
        boolean beacon =
                implementation.isKnown() && book.reading(code).selectors().contains(UPGRADE_TO);
        return beacon ? PartyKind.BEACON : PartyKind.CONTRACT;
    }
}

package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was seen at an address, all on one block. Immutable. */
public final class Inspection {

    private final Place place;
    private final ProxyFacts proxy;
    private final Control control;
    private final Organs organs;
    private final Map<Power, Fact<List<String>>> powers;
    private final Map<Standard, Fact<Boolean>> standards;

    /** Where it is and what its code says. */
    record Place(
            Address address,
            long blockNumber,
            Bytes32 blockHash,
            AccountKind kind,
            Bytes code,
            Fact<Set<Bytes>> selectors) {}

    /** Who has power over it. */
    record Control(Fact<Party> admin, Fact<Party> owner, Fact<Address> pendingOwner, Fact<Party> authority) {}

    /** What else it is. */
    record Organs(
            Fact<Roles> roles,
            Fact<TimelockFacts> timelock,
            Fact<SafeFacts> safe,
            Fact<GovernorFacts> governor,
            Fact<TokenFacts> token) {}

    Inspection(
            Place place,
            ProxyFacts proxy,
            Control control,
            Organs organs,
            Map<Power, Fact<List<String>>> powers,
            Map<Standard, Fact<Boolean>> standards) {
        this.place = place;
        this.proxy = proxy;
        this.control = control;
        this.organs = organs;
        this.powers = powers;
        this.standards = standards;
    }

    /** Returns the address. */
    public Address address() {
        return place.address;
    }

    /** Returns the number of the block it was looked at on. */
    public long blockNumber() {
        return place.blockNumber;
    }

    /** Returns the hash of that block. */
    public Bytes32 blockHash() {
        return place.blockHash;
    }

    /** Returns whether it is an account or a contract. */
    public AccountKind kind() {
        return place.kind;
    }

    /** Returns its own code, not that of an implementation; empty of an account. */
    public Bytes code() {
        return place.code;
    }

    /** Returns the hash of {@link #code}. */
    public Bytes32 codeHash() {
        return place.code.keccak256();
    }

    /**
     * Returns the selectors of all functions it has by its code and what that delegates to; unknown if the code finds its
     * functions in a way that cannot be foreseen, as that of Vyper may.
     */
    public Fact<Set<Bytes>> selectors() {
        return place.selectors;
    }

    /** Returns whose code it runs. */
    public ProxyFacts proxy() {
        return proxy;
    }

    /** Returns who may replace its code by the proxy itself or by its beacon. Absent where the implementation says who. */
    public Fact<Party> admin() {
        return control.admin;
    }

    /** Returns whom {@code owner()} or {@code getOwner()} names. */
    public Fact<Party> owner() {
        return control.owner;
    }

    /** Returns who was named as the next owner and has not accepted yet; absent if nobody was. */
    public Fact<Address> pendingOwner() {
        return control.pendingOwner;
    }

    /** Returns the AccessManager that says who may call which function. */
    public Fact<Party> authority() {
        return control.authority;
    }

    /** Returns its roles and who has them, as of AccessControl or AccessManager. */
    public Fact<Roles> roles() {
        return organs.roles;
    }

    /** Returns what it allows as a timelock; absent if it is none. */
    public Fact<TimelockFacts> timelock() {
        return organs.timelock;
    }

    /** Returns who may act for it as a Safe; absent if it is none. */
    public Fact<SafeFacts> safe() {
        return organs.safe;
    }

    /** Returns by which rules it decides as a Governor; absent if it is none. */
    public Fact<GovernorFacts> governor() {
        return organs.governor;
    }

    /** Returns what it says of itself as a token of ERC-20, and what is odd about it; absent if it is none. */
    public Fact<TokenFacts> token() {
        return organs.token;
    }

    /**
     * Returns for each power the functions that give it. Absent means that the contract has none of those that are looked
     * for, see {@code docs/contracts/inspecting.md}; a function of another name may do the same.
     */
    public Map<Power, Fact<List<String>>> powers() {
        return powers;
    }

    /** Returns for each standard whether the contract keeps to it, as far as can be seen from outside. */
    public Map<Standard, Fact<Boolean>> standards() {
        return standards;
    }

    /** Returns what was seen on some lines, for people. */
    public String summary() {
        return Summary.of(this);
    }

    @Override
    public String toString() {
        return "Inspection[" + place.kind + " " + place.address + " on block " + place.blockNumber + "]";
    }
}

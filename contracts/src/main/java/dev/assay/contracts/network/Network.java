package dev.assay.contracts.network;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chain and its settings. Immutable; each setter returns a changed copy. Two are equal if their ids are.
 */
public final class Network {

    /** Where Multicall3 stands on nearly every chain. */
    public static final Address MULTICALL3 = Address.parse("0xcA11bde05977b3631167028862bE2a173976CA11");

    private final Facts facts;

    private Network(Facts facts) {
        this.facts = facts;
    }

    /**
     * Returns a chain with the settings of Ethereum, except that it has a block a second and no Multicall3 or explorer.
     *
     * @throws IllegalArgumentException if the id is not above 0, or the name is blank
     */
    public static Network custom(long id, String name) {
        if (id <= 0) {
            throw new IllegalArgumentException("id must be above 0, is " + id);
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        return new Network(new Facts(
                id, name, "ETH", null, Duration.ofSeconds(1), null, FeeFamily.EIP1559, BigInteger.ZERO, 1, 64));
    }

    /** Returns the chain id of <a href="https://eips.ethereum.org/EIPS/eip-155">EIP-155</a>. */
    public long id() {
        return facts.id();
    }

    /** Returns its name. */
    public String name() {
        return facts.name();
    }

    /** Returns the symbol of the currency that fees are paid in; it has 18 decimals on every chain here. */
    public String currency() {
        return facts.currency();
    }

    /** Returns this network with that currency. */
    public Network currency(String symbol) {
        return new Network(facts.currency(requireNonNull(symbol, "symbol")));
    }

    /** Returns the address of a block explorer, without a slash at the end; empty if none is known. */
    public Optional<URI> explorer() {
        return Optional.ofNullable(facts.explorer());
    }

    /** Returns this network with that explorer. */
    public Network explorer(String url) {
        return new Network(facts.explorer(URI.create(url)));
    }

    /** Returns the usual time between two blocks. Waits are paced by it. */
    public Duration blockTime() {
        return facts.blockTime();
    }

    /**
     * Returns this network with that block time.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public Network blockTime(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("time must be above 0, is " + time);
        }
        return new Network(facts.blockTime(time));
    }

    /** Returns where Multicall3 stands; empty if it is not known to. */
    public Optional<Address> multicall3() {
        return Optional.ofNullable(facts.multicall3());
    }

    /** Returns this network with Multicall3 there. */
    public Network multicall3(Address address) {
        return new Network(facts.multicall3(requireNonNull(address, "address")));
    }

    /** Returns how it takes fees. */
    public FeeFamily feeFamily() {
        return facts.feeFamily();
    }

    /** Returns this network with that way of fees. */
    public Network feeFamily(FeeFamily family) {
        return new Network(facts.feeFamily(requireNonNull(family, "family")));
    }

    /** Returns the least tip, or gas price on a {@link FeeFamily#LEGACY} chain, that its nodes take, in wei per gas. */
    public BigInteger minimumTip() {
        return facts.minimumTip();
    }

    /**
     * Returns this network with that least tip.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Network minimumTip(BigInteger weiPerGas) {
        if (weiPerGas.signum() < 0) {
            throw new IllegalArgumentException("weiPerGas must not be negative, is " + weiPerGas);
        }
        return new Network(facts.minimumTip(weiPerGas));
    }

    /**
     * Returns how many blocks, its own included, make a transaction good enough for ordinary payments. It is what waiting
     * means unless said otherwise, and what stands for {@code safe} where nodes do not know that.
     */
    public int usualDepth() {
        return facts.usualDepth();
    }

    /** Returns how many blocks stand for {@code finalized} where nodes do not know that. */
    public int finalDepth() {
        return facts.finalDepth();
    }

    /**
     * Returns this network with those depths.
     *
     * @throws IllegalArgumentException unless 1 is at most usual and usual at most last
     */
    public Network depths(int usual, int last) {
        if (usual < 1 || last < usual) {
            throw new IllegalArgumentException("depths must be at least 1 and rising, are " + usual + ", " + last);
        }
        return new Network(facts.depths(usual, last));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Network that && id() == that.id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id());
    }

    /** Returns name and id. */
    @Override
    public String toString() {
        return name() + " (chain " + id() + ")";
    }
}

package dev.assay.contracts.starters;

import static dev.assay.contracts.starters.SourceWriter.quoted;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fungible token. Immutable; each option returns a changed copy. Constructor: who gets the first tokens, if there are
 * any, then the owner, if an option needs one, each where it is needed.
 */
public final class Erc20Starter {

    private enum Option {
        PERMIT,
        VOTES,
        PAUSABLE,
        MINTABLE,
        BURNABLE
    }

    private final String name;
    private final String symbol;
    private final Set<Option> options;
    private final @Nullable BigInteger cap;
    private final @Nullable BigInteger first;

    Erc20Starter(String name, String symbol) {
        this(name, symbol, EnumSet.noneOf(Option.class), null, null);
    }

    private Erc20Starter(
            String name, String symbol, Set<Option> options, @Nullable BigInteger cap, @Nullable BigInteger first) {
        this.name = name;
        this.symbol = symbol;
        this.options = options;
        this.cap = cap;
        this.first = first;
        SourceWriter.identifier(name);
        quoted(name, "name");
        quoted(symbol, "symbol");
    }

    /** Lets holders approve by signature, by ERC-2612. */
    public Erc20Starter permit() {
        return with(Option.PERMIT);
    }

    /** Counts votes with history, by block numbers, for a Governor; brings {@link #permit}. */
    public Erc20Starter votes() {
        return with(Option.VOTES);
    }

    /** Lets the owner stop all transfers. */
    public Erc20Starter pausable() {
        return with(Option.PAUSABLE);
    }

    /** Lets the owner create tokens. */
    public Erc20Starter mintable() {
        return with(Option.MINTABLE);
    }

    /** Lets holders destroy their tokens. */
    public Erc20Starter burnable() {
        return with(Option.BURNABLE);
    }

    /**
     * Bounds how many tokens there ever are.
     *
     * @param tokens whole ones
     */
    public Erc20Starter capped(BigInteger tokens) {
        return new Erc20Starter(name, symbol, options, positive(tokens), first);
    }

    /**
     * Creates the first tokens.
     *
     * @param tokens whole ones
     */
    public Erc20Starter first(BigInteger tokens) {
        return new Erc20Starter(name, symbol, options, cap, positive(tokens));
    }

    /**
     * Returns the contract.
     *
     * @throws IllegalStateException if the first tokens are more than the cap
     */
    public Starter starter() {
        if (cap != null && first != null && first.compareTo(cap) > 0) {
            throw new IllegalStateException("the first tokens are more than the cap: " + first + " of " + cap);
        }
        SourceWriter source = new SourceWriter(SourceWriter.identifier(name));
        source.base("ERC20", "token/ERC20/ERC20.sol", quoted(name, "name") + ", " + quoted(symbol, "symbol"));
        if (first != null) {
            source.parameter("address recipient");
        }
        bases(source);
        if (first != null) {
            source.statement("_mint(recipient, " + first + " * 10 ** decimals());");
        }
        functions(source);
        return source.starter();
    }

    private void bases(SourceWriter source) {
        String folder = "token/ERC20/extensions/";
        boolean votes = options.contains(Option.VOTES);
        if (options.contains(Option.BURNABLE)) {
            source.base("ERC20Burnable", folder + "ERC20Burnable.sol", null);
        }
        if (cap != null) {
            source.base("ERC20Capped", folder + "ERC20Capped.sol", cap + " * 10 ** 18");
        }
        if (options.contains(Option.PAUSABLE)) {
            source.base("ERC20Pausable", folder + "ERC20Pausable.sol", null);
        }
        if (options.contains(Option.PAUSABLE) || options.contains(Option.MINTABLE)) {
            source.owned();
        }
        if (votes || options.contains(Option.PERMIT)) {
            source.base("ERC20Permit", folder + "ERC20Permit.sol", quoted(name, "name"));
        }
        if (votes) {
            source.base("ERC20Votes", folder + "ERC20Votes.sol", null).imported("Nonces", "utils/Nonces.sol");
        }
    }

    private void functions(SourceWriter source) {
        if (options.contains(Option.MINTABLE)) {
            source.function("function mint(address to, uint256 amount) external onlyOwner", "_mint(to, amount);");
        }
        if (options.contains(Option.PAUSABLE)) {
            source.pausing();
        }
        source.override(
                "function _update(address from, address to, uint256 value) internal",
                "",
                "super._update(from, to, value);",
                "ERC20",
                "ERC20Capped",
                "ERC20Pausable",
                "ERC20Votes");
        if (options.contains(Option.VOTES)) {
            source.function(
                    "function nonces(address owner) public view override(ERC20Permit, Nonces) returns (uint256)",
                    "return super.nonces(owner);");
        }
    }

    private Erc20Starter with(Option option) {
        EnumSet<Option> more = EnumSet.of(option);
        more.addAll(options);
        return new Erc20Starter(name, symbol, more, cap, first);
    }

    private static BigInteger positive(BigInteger tokens) {
        if (tokens.signum() <= 0 || tokens.bitLength() > 128) {
            throw new IllegalArgumentException("tokens must be from 1 to 2^128 - 1, is " + tokens);
        }
        return tokens;
    }

    @Override
    public String toString() {
        return name + " " + options;
    }
}

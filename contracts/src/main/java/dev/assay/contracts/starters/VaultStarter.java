package dev.assay.contracts.starters;

import static dev.assay.contracts.starters.SourceWriter.quoted;

/**
 * A vault of ERC-4626, whose shares are an ERC-20 token. Immutable; each option returns a changed copy. Constructor: the
 * token that is put in.
 */
public final class VaultStarter {

    private final String name;
    private final String symbol;
    private final boolean permit;
    private final int offset;

    VaultStarter(String name, String symbol) {
        this(name, symbol, false, 0);
    }

    private VaultStarter(String name, String symbol, boolean permit, int offset) {
        this.name = name;
        this.symbol = symbol;
        this.permit = permit;
        this.offset = offset;
        SourceWriter.identifier(name);
        quoted(name, "name");
        quoted(symbol, "symbol");
    }

    /** Lets holders of shares approve by signature, by ERC-2612. */
    public VaultStarter permit() {
        return new VaultStarter(name, symbol, true, offset);
    }

    /**
     * Gives shares more decimals than the token has, which makes it costlier to inflate the price of the first shares.
     *
     * @param decimals how many more, from 0, the default, to 18
     */
    public VaultStarter decimalsOffset(int decimals) {
        if (decimals < 0 || decimals > 18) {
            throw new IllegalArgumentException("decimals must be from 0 to 18, is " + decimals);
        }
        return new VaultStarter(name, symbol, permit, decimals);
    }

    /** Returns the contract. */
    public Starter starter() {
        SourceWriter source = new SourceWriter(SourceWriter.identifier(name));
        source.imported("IERC20", "token/ERC20/IERC20.sol").parameter("IERC20 asset");
        source.base("ERC20", "token/ERC20/ERC20.sol", quoted(name, "name") + ", " + quoted(symbol, "symbol"));
        source.base("ERC4626", "token/ERC20/extensions/ERC4626.sol", "asset");
        if (permit) {
            source.base("ERC20Permit", "token/ERC20/extensions/ERC20Permit.sol", quoted(name, "name"));
        }
        source.override(
                "function decimals() public view", " returns (uint8)", "return super.decimals();", "ERC20", "ERC4626");
        if (offset > 0) {
            source.function(
                    "function _decimalsOffset() internal pure override returns (uint8)", "return " + offset + ";");
        }
        return source.starter();
    }

    @Override
    public String toString() {
        return "vault " + name;
    }
}

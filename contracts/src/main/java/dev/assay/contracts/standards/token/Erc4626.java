package dev.assay.contracts.standards.token;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import java.math.BigInteger;

/**
 * A vault: a token whose units are shares of an amount of another token. Source: <a
 * href="https://eips.ethereum.org/EIPS/eip-4626">ERC-4626</a>.
 *
 * <p>Assets and shares are in base units of their own tokens, whose decimals may differ. What is previewed is without slippage: the
 * rate may change until a transaction is mined.
 */
public interface Erc4626 extends Erc20 {

    /** Returns the token that is kept. */
    @Solidity("function asset() view returns (address)")
    Address asset();

    /** Returns how much of it there is. */
    @Solidity("function totalAssets() view returns (uint256)")
    BigInteger totalAssets();

    /** Returns what assets are worth in shares, before fees, rounded down. */
    @Solidity("function convertToShares(uint256 assets) view returns (uint256)")
    BigInteger convertToShares(BigInteger assets);

    /** Returns what shares are worth in assets, before fees, rounded down. */
    @Solidity("function convertToAssets(uint256 shares) view returns (uint256)")
    BigInteger convertToAssets(BigInteger shares);

    /** Returns the most assets that can be deposited for a receiver. */
    @Solidity("function maxDeposit(address receiver) view returns (uint256)")
    BigInteger maxDeposit(Address receiver);

    /** Returns the most shares that can be minted for a receiver. */
    @Solidity("function maxMint(address receiver) view returns (uint256)")
    BigInteger maxMint(Address receiver);

    /** Returns the most assets that can be withdrawn of an owner's. */
    @Solidity("function maxWithdraw(address owner) view returns (uint256)")
    BigInteger maxWithdraw(Address owner);

    /** Returns the most shares that can be redeemed of an owner's. */
    @Solidity("function maxRedeem(address owner) view returns (uint256)")
    BigInteger maxRedeem(Address owner);

    /** Returns the shares a deposit would give, after fees. */
    @Solidity("function previewDeposit(uint256 assets) view returns (uint256)")
    BigInteger previewDeposit(BigInteger assets);

    /** Returns the assets that minting would take, with fees. */
    @Solidity("function previewMint(uint256 shares) view returns (uint256)")
    BigInteger previewMint(BigInteger shares);

    /** Returns the shares a withdrawal would take, with fees. */
    @Solidity("function previewWithdraw(uint256 assets) view returns (uint256)")
    BigInteger previewWithdraw(BigInteger assets);

    /** Returns the assets that redeeming would give, after fees. */
    @Solidity("function previewRedeem(uint256 shares) view returns (uint256)")
    BigInteger previewRedeem(BigInteger shares);

    /** Pays assets of the sender's in for shares. */
    @Solidity("function deposit(uint256 assets, address receiver) returns (uint256 shares)")
    Pending deposit(BigInteger assets, Address receiver);

    /** Pays in what a number of shares takes. */
    @Solidity("function mint(uint256 shares, address receiver) returns (uint256 assets)")
    Pending mint(BigInteger shares, Address receiver);

    /** Pays assets out for what shares of the owner's that takes. */
    @Solidity("function withdraw(uint256 assets, address receiver, address owner) returns (uint256 shares)")
    Pending withdraw(BigInteger assets, Address receiver, Address owner);

    /** Pays out what shares of the owner's give. */
    @Solidity("function redeem(uint256 shares, address receiver, address owner) returns (uint256 assets)")
    Pending redeem(BigInteger shares, Address receiver, Address owner);

    /** Assets were paid in. */
    @Solidity("event Deposit(address indexed sender, address indexed owner, uint256 assets, uint256 shares)")
    record Deposit(Address sender, Address owner, BigInteger assets, BigInteger shares) {}

    /** Assets were paid out. */
    @Solidity("event Withdraw(address indexed sender, address indexed receiver, address indexed owner, uint256 assets,"
            + " uint256 shares)")
    record Withdraw(Address sender, Address receiver, Address owner, BigInteger assets, BigInteger shares) {}

    /** More than can be deposited. */
    @Solidity("error ERC4626ExceededMaxDeposit(address receiver, uint256 assets, uint256 max)")
    record ExceededMaxDeposit(Address receiver, BigInteger assets, BigInteger max) {}

    /** More than can be minted. */
    @Solidity("error ERC4626ExceededMaxMint(address receiver, uint256 shares, uint256 max)")
    record ExceededMaxMint(Address receiver, BigInteger shares, BigInteger max) {}

    /** More than can be withdrawn. */
    @Solidity("error ERC4626ExceededMaxWithdraw(address owner, uint256 assets, uint256 max)")
    record ExceededMaxWithdraw(Address owner, BigInteger assets, BigInteger max) {}

    /** More than can be redeemed. */
    @Solidity("error ERC4626ExceededMaxRedeem(address owner, uint256 shares, uint256 max)")
    record ExceededMaxRedeem(Address owner, BigInteger shares, BigInteger max) {}

    /** The token that is kept did not do what it was told. */
    @Solidity("error SafeERC20FailedOperation(address token)")
    record FailedOperation(Address token) {}
}

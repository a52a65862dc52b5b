package dev.assay.contracts.standards.token;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.ReadBy;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import java.math.BigInteger;

/**
 * A fungible token with name, symbol and decimals. Source: <a href="https://eips.ethereum.org/EIPS/eip-20">ERC-20</a>; errors: <a
 * href="https://eips.ethereum.org/EIPS/eip-6093">ERC-6093</a>.
 *
 * <p>Amounts are in base units: 1 token is 10 to the power of {@link #decimals}. Tokens that are older than the standard are used the
 * same way. {@link #name} and {@link #symbol} read text as well as 32 bytes (MKR). Of {@link #transfer}, {@link #transferFrom} and
 * {@link #approve} no answer is as good as true (USDT); where the answer would be false instead of a revert, nothing is sent and a
 * {@link dev.assay.contracts.send.RefusedAnswerException} says so. USDT also refuses to change an allowance that is not 0 to another
 * that is not 0: approve 0 first.
 */
public interface Erc20 {

    /** Returns its name; without trailing zero bytes where that is 32 bytes. */
    @Solidity("function name() view returns (string)")
    @ReadBy(TextAnswer.class)
    String name();

    /** Returns its symbol; without trailing zero bytes where that is 32 bytes. */
    @Solidity("function symbol() view returns (string)")
    @ReadBy(TextAnswer.class)
    String symbol();

    /** Returns how many decimals users see of an amount. */
    @Solidity("function decimals() view returns (uint8)")
    int decimals();

    /** Returns how much there is of it. */
    @Solidity("function totalSupply() view returns (uint256)")
    BigInteger totalSupply();

    /** Returns how much an account has. */
    @Solidity("function balanceOf(address account) view returns (uint256)")
    BigInteger balanceOf(Address account);

    /** Returns how much of the owner's the spender may still move. */
    @Solidity("function allowance(address owner, address spender) view returns (uint256)")
    BigInteger allowance(Address owner, Address spender);

    /** Moves an amount from the sender. */
    @Solidity("function transfer(address to, uint256 value) returns (bool)")
    @ReadBy(GoodUnlessFalse.class)
    Pending transfer(Address to, BigInteger value);

    /** Moves an amount from an account whose allowance the sender has. */
    @Solidity("function transferFrom(address from, address to, uint256 value) returns (bool)")
    @ReadBy(GoodUnlessFalse.class)
    Pending transferFrom(Address from, Address to, BigInteger value);

    /** Lets the spender move that much of the sender's, instead of what it was allowed before. */
    @Solidity("function approve(address spender, uint256 value) returns (bool)")
    @ReadBy(GoodUnlessFalse.class)
    Pending approve(Address spender, BigInteger value);

    /** An amount moved; from {@link Address#ZERO} it was minted, to it burned. */
    @Solidity("event Transfer(address indexed from, address indexed to, uint256 value)")
    record Transfer(Address from, Address to, BigInteger value) {}

    /** An allowance was set. Most tokens do not emit it when one is used. */
    @Solidity("event Approval(address indexed owner, address indexed spender, uint256 value)")
    record Approval(Address owner, Address spender, BigInteger value) {}

    /** The sender has less than is needed. */
    @Solidity("error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)")
    record InsufficientBalance(Address sender, BigInteger balance, BigInteger needed) {}

    /** The spender may move less than is needed. */
    @Solidity("error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)")
    record InsufficientAllowance(Address spender, BigInteger allowance, BigInteger needed) {}

    /** Nothing can move from that address. */
    @Solidity("error ERC20InvalidSender(address sender)")
    record InvalidSender(Address sender) {}

    /** Nothing can move to that address. */
    @Solidity("error ERC20InvalidReceiver(address receiver)")
    record InvalidReceiver(Address receiver) {}

    /** That address cannot allow anything. */
    @Solidity("error ERC20InvalidApprover(address approver)")
    record InvalidApprover(Address approver) {}

    /** That address cannot be allowed anything. */
    @Solidity("error ERC20InvalidSpender(address spender)")
    record InvalidSpender(Address spender) {}
}

package dev.assay.contracts.standards.token;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import java.math.BigInteger;

/**
 * A token whose holders can burn what they have. Source: OpenZeppelin, <a
 * href="https://docs.openzeppelin.com/contracts/5.x/api/token/erc20#ERC20Burnable">ERC20Burnable</a>.
 */
public interface Erc20Burnable extends Erc20 {

    /** Burns an amount of the sender's. */
    @Solidity("function burn(uint256 value)")
    Pending burn(BigInteger value);

    /** Burns an amount of an account whose allowance the sender has. */
    @Solidity("function burnFrom(address account, uint256 value)")
    Pending burnFrom(Address account, BigInteger value);
}

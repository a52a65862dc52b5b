package dev.assay.contracts.standards.token;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Solidity;
import java.math.BigInteger;

/**
 * Tokens of which each is one of its kind, and which can be listed. Source: <a
 * href="https://eips.ethereum.org/EIPS/eip-721">ERC-721</a>, its enumeration extension.
 */
public interface Erc721Enumerable extends Erc721 {

    /** Returns how many there are. */
    @Solidity("function totalSupply() view returns (uint256)")
    BigInteger totalSupply();

    /**
     * Returns the id of one of all.
     *
     * @param index from 0 to the supply - 1, in an order that may change
     */
    @Solidity("function tokenByIndex(uint256 index) view returns (uint256)")
    BigInteger tokenByIndex(BigInteger index);

    /**
     * Returns the id of one of an owner's.
     *
     * @param index from 0 to the balance - 1, in an order that may change
     */
    @Solidity("function tokenOfOwnerByIndex(address owner, uint256 index) view returns (uint256)")
    BigInteger tokenOfOwnerByIndex(Address owner, BigInteger index);

    /** There are not as many; the owner is {@link Address#ZERO} if it is about all tokens. */
    @Solidity("error ERC721OutOfBoundsIndex(address owner, uint256 index)")
    record OutOfBoundsIndex(Address owner, BigInteger index) {}
}

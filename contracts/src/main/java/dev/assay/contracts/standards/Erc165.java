package dev.assay.contracts.standards;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.Solidity;

/**
 * A contract that says which interfaces it has. Source: <a href="https://eips.ethereum.org/EIPS/eip-165">ERC-165</a>.
 *
 * <p>The id of an interface is computed by {@link Slots#interfaceId}. A contract that has this interface at all answers true to
 * {@code 0x01ffc9a7} and false to {@code 0xffffffff}.
 */
public interface Erc165 {

    /** Returns whether it has the interface of a four-byte id. */
    @Solidity("function supportsInterface(bytes4 interfaceId) view returns (bool)")
    boolean supportsInterface(Bytes interfaceId);
}

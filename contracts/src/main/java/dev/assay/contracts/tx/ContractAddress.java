package dev.assay.contracts.tx;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.internal.signing.RlpWriter;
import java.math.BigInteger;

/** Where a contract will stand. */
public final class ContractAddress {

    private ContractAddress() {}

    /** Returns the address of what a transaction of an account, or CREATE in a contract, makes. */
    public static Address create(Address creator, BigInteger nonce) {
        return last20(RlpWriter.list(-1, list -> list.address(creator).number(nonce)));
    }

    /**
     * Returns the address of what CREATE2 in a contract makes, after
     * <a href="https://eips.ethereum.org/EIPS/eip-1014">EIP-1014</a>.
     *
     * @param initCode with the constructor's arguments behind it
     */
    public static Address create2(Address creator, Bytes32 salt, Bytes initCode) {
        return last20(Bytes.parse("0xff")
                .concat(creator.toBytes())
                .concat(salt.toBytes())
                .concat(initCode.keccak256().toBytes()));
    }

    private static Address last20(Bytes preimage) {
        return Address.copyOf(preimage.keccak256().toArray(), 12);
    }
}

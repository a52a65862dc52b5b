package dev.assay.contracts.standards;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiFunction;
import java.math.BigInteger;
import java.util.List;

/** Places and ids that follow from names by a standard's formula. */
public final class Slots {

    private Slots() {}

    /**
     * Returns the slot of <a href="https://eips.ethereum.org/EIPS/eip-1967">ERC-1967</a>: one before the hash of a name
     * such as {@code eip1967.proxy.implementation}.
     */
    public static Bytes32 erc1967(String name) {
        return Bytes32.of(hash(name).toUnsigned().subtract(BigInteger.ONE));
    }

    /** Returns the slot of ERC-1822, and a role's or another name's id: the hash of its UTF-8 bytes. */
    public static Bytes32 hash(String name) {
        return Bytes.copyOf(name.getBytes(UTF_8)).keccak256();
    }

    /**
     * Returns where the storage of a namespace such as {@code openzeppelin.storage.Ownable} begins, after
     * <a href="https://eips.ethereum.org/EIPS/eip-7201">ERC-7201</a>.
     */
    public static Bytes32 erc7201(String namespace) {
        byte[] slot = erc1967(namespace).toBytes().keccak256().toArray();
        slot[31] = 0;
        return Bytes32.copyOf(slot);
    }

    /** Returns the slot of an address's value in the mapping that stands in a slot. */
    public static Bytes32 mapping(Address key, BigInteger slot) {
        byte[] both = new byte[64];
        key.copyTo(both, 12);
        Bytes32.of(slot).copyTo(both, 32);
        return Bytes.copyOf(both).keccak256();
    }

    /**
     * Returns the id of an interface by <a href="https://eips.ethereum.org/EIPS/eip-165">ERC-165</a>.
     *
     * @param functions as {@code ownerOf(uint256)}, each once
     */
    public static Bytes interfaceId(List<String> functions) {
        byte[] id = new byte[4];
        for (String function : functions) {
            Bytes selector = AbiFunction.parse(function).selector();
            for (int i = 0; i < 4; i++) {
                id[i] ^= selector.at(i);
            }
        }
        return Bytes.copyOf(id);
    }
}

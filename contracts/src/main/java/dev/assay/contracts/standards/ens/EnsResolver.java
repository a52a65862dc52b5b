package dev.assay.contracts.standards.ens;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.standards.Erc165;
import java.math.BigInteger;
import java.util.List;

/**
 * Answers about names. Source: <a href="https://docs.ens.domains/resolvers/interfaces">ENS, resolver interfaces</a>; <a
 * href="https://docs.ens.domains/ensip/10">ENSIP-10</a> for {@link #resolve}, <a
 * href="https://eips.ethereum.org/EIPS/eip-3668">ERC-3668</a> for {@link OffchainLookup}. A node is {@link
 * dev.assay.contracts.standards.EnsName#namehash}. {@link Ens} asks it for you.
 */
public interface EnsResolver extends Erc165 {

    /** The id of {@link #resolve} for {@link #supportsInterface}. */
    Bytes EXTENDED = Bytes.parse("0x9061b923");

    /** Returns the address of a name; {@link Address#ZERO} if it has none. */
    @Solidity("function addr(bytes32 node) view returns (address)")
    Address addr(Bytes32 node);

    /**
     * Returns the address of a name on another chain, as its bytes; empty if it has none.
     *
     * @param coinType that of SLIP-44, such as 0 for Bitcoin, or of ENSIP-11
     */
    @Solidity("function addr(bytes32 node, uint256 coinType) view returns (bytes)")
    Bytes addr(Bytes32 node, BigInteger coinType);

    /** Returns the name of the address whose reverse name this is; empty if it has none. */
    @Solidity("function name(bytes32 node) view returns (string)")
    String name(Bytes32 node);

    /** Returns a text, such as {@code url} or {@code avatar}; empty if there is none. */
    @Solidity("function text(bytes32 node, string key) view returns (string)")
    String text(Bytes32 node, String key);

    /** Returns where a name's content is, as ENSIP-7 encodes it; empty if it has none. */
    @Solidity("function contenthash(bytes32 node) view returns (bytes)")
    Bytes contenthash(Bytes32 node);

    /**
     * Returns the answer to another function, for a name and all below it.
     *
     * @param name as {@link dev.assay.contracts.standards.EnsName#toDns} writes it
     * @param data selector and arguments of the other function
     */
    @Solidity("function resolve(bytes name, bytes data) view returns (bytes)")
    Bytes resolve(Bytes name, Bytes data);

    /** Sets the address of a name. */
    @Solidity("function setAddr(bytes32 node, address addr)")
    Pending setAddr(Bytes32 node, Address addr);

    /** Sets a text. */
    @Solidity("function setText(bytes32 node, string key, string value)")
    Pending setText(Bytes32 node, String key, String value);

    /** Sets where a name's content is. */
    @Solidity("function setContenthash(bytes32 node, bytes hash)")
    Pending setContenthash(Bytes32 node, Bytes hash);

    /** The address of a name is another one. */
    @Solidity("event AddrChanged(bytes32 indexed node, address a)")
    record AddrChanged(Bytes32 node, Address a) {}

    /** The address of a name on a chain is another one. */
    @Solidity("event AddressChanged(bytes32 indexed node, uint256 coinType, bytes newAddress)")
    record AddressChanged(Bytes32 node, BigInteger coinType, Bytes newAddress) {}

    /** The name of an address is another one. */
    @Solidity("event NameChanged(bytes32 indexed node, string name)")
    record NameChanged(Bytes32 node, String name) {}

    /**
     * A text is another one.
     *
     * @param indexedKey the hash of the key
     */
    @Solidity("event TextChanged(bytes32 indexed node, string indexed indexedKey, string key, string value)")
    record TextChanged(Bytes32 node, Bytes32 indexedKey, String key, String value) {}

    /** The content is elsewhere. */
    @Solidity("event ContenthashChanged(bytes32 indexed node, bytes hash)")
    record ContenthashChanged(Bytes32 node, Bytes hash) {}

    /**
     * The answer is not on the chain but at one of some addresses of the web; {@link Ens} says so as a {@link
     * OffchainLookupException}.
     */
    @Solidity(
            "error OffchainLookup(address sender, string[] urls, bytes callData, bytes4 callbackFunction, bytes extraData)")
    record OffchainLookup(Address sender, List<String> urls, Bytes callData, Bytes callbackFunction, Bytes extraData) {}
}

package dev.assay.contracts.standards.ens;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import java.math.BigInteger;

/**
 * Who owns a name, and which contract answers about it. Source: <a href="https://eips.ethereum.org/EIPS/eip-137">ERC-137</a>. A node
 * is {@link dev.assay.contracts.standards.EnsName#namehash}. {@link Ens} asks it for you.
 */
public interface EnsRegistry {

    /** Returns who owns a name; {@link Address#ZERO} if nobody does. */
    @Solidity("function owner(bytes32 node) view returns (address)")
    Address owner(Bytes32 node);

    /** Returns which contract answers about a name; {@link Address#ZERO} if none does. */
    @Solidity("function resolver(bytes32 node) view returns (address)")
    Address resolver(Bytes32 node);

    /** Returns how long answers may be kept, in seconds. */
    @Solidity("function ttl(bytes32 node) view returns (uint64)")
    BigInteger ttl(Bytes32 node);

    /** Returns whether a name is known. */
    @Solidity("function recordExists(bytes32 node) view returns (bool)")
    boolean recordExists(Bytes32 node);

    /** Gives a name away. */
    @Solidity("function setOwner(bytes32 node, address owner)")
    Pending setOwner(Bytes32 node, Address owner);

    /**
     * Gives a name below one's own away.
     *
     * @param label the hash of what stands before it
     */
    @Solidity("function setSubnodeOwner(bytes32 node, bytes32 label, address owner) returns (bytes32)")
    Pending setSubnodeOwner(Bytes32 node, Bytes32 label, Address owner);

    /** Sets which contract answers about a name. */
    @Solidity("function setResolver(bytes32 node, address resolver)")
    Pending setResolver(Bytes32 node, Address resolver);

    /** A name belongs to somebody else. */
    @Solidity("event Transfer(bytes32 indexed node, address owner)")
    record Transfer(Bytes32 node, Address owner) {}

    /** A name below another belongs to somebody else. */
    @Solidity("event NewOwner(bytes32 indexed node, bytes32 indexed label, address owner)")
    record NewOwner(Bytes32 node, Bytes32 label, Address owner) {}

    /** Another contract answers about a name. */
    @Solidity("event NewResolver(bytes32 indexed node, address resolver)")
    record NewResolver(Bytes32 node, Address resolver) {}
}

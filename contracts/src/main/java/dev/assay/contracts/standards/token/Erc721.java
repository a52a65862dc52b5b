package dev.assay.contracts.standards.token;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.standards.Erc165;
import java.math.BigInteger;

/**
 * Tokens of which each is one of its kind, with name, symbol and descriptions. Source: <a
 * href="https://eips.ethereum.org/EIPS/eip-721">ERC-721</a>; errors: <a href="https://eips.ethereum.org/EIPS/eip-6093">ERC-6093</a>.
 */
public interface Erc721 extends Erc165 {

    /** Returns its name. */
    @Solidity("function name() view returns (string)")
    String name();

    /** Returns its symbol. */
    @Solidity("function symbol() view returns (string)")
    String symbol();

    /** Returns where a token is described. */
    @Solidity("function tokenURI(uint256 tokenId) view returns (string)")
    String tokenUri(BigInteger tokenId);

    /** Returns how many an account has. */
    @Solidity("function balanceOf(address owner) view returns (uint256)")
    BigInteger balanceOf(Address owner);

    /** Returns who has it; reverts if there is no such token. */
    @Solidity("function ownerOf(uint256 tokenId) view returns (address)")
    Address ownerOf(BigInteger tokenId);

    /** Returns who may move it beside its owner; {@link Address#ZERO} if nobody may. */
    @Solidity("function getApproved(uint256 tokenId) view returns (address)")
    Address getApproved(BigInteger tokenId);

    /** Returns whether the operator may move all of the owner's. */
    @Solidity("function isApprovedForAll(address owner, address operator) view returns (bool)")
    boolean isApprovedForAll(Address owner, Address operator);

    /** Moves a token; a contract that cannot keep tokens refuses it. */
    @Solidity("function safeTransferFrom(address from, address to, uint256 tokenId)")
    Pending safeTransferFrom(Address from, Address to, BigInteger tokenId);

    /** Moves a token and hands data to the contract that gets it. */
    @Solidity("function safeTransferFrom(address from, address to, uint256 tokenId, bytes data)")
    Pending safeTransferFrom(Address from, Address to, BigInteger tokenId, Bytes data);

    /** Moves a token, also to a contract where it is lost. */
    @Solidity("function transferFrom(address from, address to, uint256 tokenId)")
    Pending transferFrom(Address from, Address to, BigInteger tokenId);

    /** Lets an account move a token. */
    @Solidity("function approve(address to, uint256 tokenId)")
    Pending approve(Address to, BigInteger tokenId);

    /** Lets an account move all of the sender's, or no longer. */
    @Solidity("function setApprovalForAll(address operator, bool approved)")
    Pending setApprovalForAll(Address operator, boolean approved);

    /** A token moved; from {@link Address#ZERO} it was minted, to it burned. */
    @Solidity("event Transfer(address indexed from, address indexed to, uint256 indexed tokenId)")
    record Transfer(Address from, Address to, BigInteger tokenId) {}

    /** An account may move a token. */
    @Solidity("event Approval(address indexed owner, address indexed approved, uint256 indexed tokenId)")
    record Approval(Address owner, Address approved, BigInteger tokenId) {}

    /** An account may move all of the owner's, or no longer. */
    @Solidity("event ApprovalForAll(address indexed owner, address indexed operator, bool approved)")
    record ApprovalForAll(Address owner, Address operator, boolean approved) {}

    /** There is no such token. */
    @Solidity("error ERC721NonexistentToken(uint256 tokenId)")
    record NonexistentToken(BigInteger tokenId) {}

    /** It belongs to somebody else. */
    @Solidity("error ERC721IncorrectOwner(address sender, uint256 tokenId, address owner)")
    record IncorrectOwner(Address sender, BigInteger tokenId, Address owner) {}

    /** The operator may not move it. */
    @Solidity("error ERC721InsufficientApproval(address operator, uint256 tokenId)")
    record InsufficientApproval(Address operator, BigInteger tokenId) {}

    /** That address cannot own anything. */
    @Solidity("error ERC721InvalidOwner(address owner)")
    record InvalidOwner(Address owner) {}

    /** Nothing can move from that address. */
    @Solidity("error ERC721InvalidSender(address sender)")
    record InvalidSender(Address sender) {}

    /** That address does not take it. */
    @Solidity("error ERC721InvalidReceiver(address receiver)")
    record InvalidReceiver(Address receiver) {}

    /** That address cannot allow it. */
    @Solidity("error ERC721InvalidApprover(address approver)")
    record InvalidApprover(Address approver) {}

    /** That address cannot be an operator. */
    @Solidity("error ERC721InvalidOperator(address operator)")
    record InvalidOperator(Address operator) {}
}

package dev.assay.contracts.standards.token;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.standards.Erc165;
import java.math.BigInteger;
import java.util.List;

/**
 * Many kinds of tokens in one contract, with descriptions. Source: <a
 * href="https://eips.ethereum.org/EIPS/eip-1155">ERC-1155</a>; errors: <a href="https://eips.ethereum.org/EIPS/eip-6093">ERC-6093</a>.
 */
public interface Erc1155 extends Erc165 {

    /** Returns where a kind is described; {@code {id}} in it stands for the id as 64 digits of hexadecimal. */
    @Solidity("function uri(uint256 id) view returns (string)")
    String uri(BigInteger id);

    /** Returns how much of a kind an account has. */
    @Solidity("function balanceOf(address account, uint256 id) view returns (uint256)")
    BigInteger balanceOf(Address account, BigInteger id);

    /** Returns how much each account has of the kind at the same place of the other list. */
    @Solidity("function balanceOfBatch(address[] accounts, uint256[] ids) view returns (uint256[])")
    List<BigInteger> balanceOfBatch(List<Address> accounts, List<BigInteger> ids);

    /** Returns whether the operator may move all of the account's. */
    @Solidity("function isApprovedForAll(address account, address operator) view returns (bool)")
    boolean isApprovedForAll(Address account, Address operator);

    /** Lets an account move all of the sender's, or no longer. */
    @Solidity("function setApprovalForAll(address operator, bool approved)")
    Pending setApprovalForAll(Address operator, boolean approved);

    /** Moves an amount of a kind and hands data to the contract that gets it. */
    @Solidity("function safeTransferFrom(address from, address to, uint256 id, uint256 value, bytes data)")
    Pending safeTransferFrom(Address from, Address to, BigInteger id, BigInteger value, Bytes data);

    /** Moves amounts of several kinds. */
    @Solidity("function safeBatchTransferFrom(address from, address to, uint256[] ids, uint256[] values, bytes data)")
    Pending safeBatchTransferFrom(Address from, Address to, List<BigInteger> ids, List<BigInteger> values, Bytes data);

    /** An amount of a kind moved; from {@link Address#ZERO} it was minted, to it burned. */
    @Solidity(
            "event TransferSingle(address indexed operator, address indexed from, address indexed to, uint256 id, uint256 value)")
    record TransferSingle(Address operator, Address from, Address to, BigInteger id, BigInteger value) {}

    /** Amounts of several kinds moved. */
    @Solidity("event TransferBatch(address indexed operator, address indexed from, address indexed to, uint256[] ids,"
            + " uint256[] values)")
    record TransferBatch(Address operator, Address from, Address to, List<BigInteger> ids, List<BigInteger> values) {}

    /** An account may move all of another's, or no longer. */
    @Solidity("event ApprovalForAll(address indexed account, address indexed operator, bool approved)")
    record ApprovalForAll(Address account, Address operator, boolean approved) {}

    /** A kind is described elsewhere. */
    @Solidity("event URI(string value, uint256 indexed id)")
    record Uri(String value, BigInteger id) {}

    /** The sender has less of the kind than is needed. */
    @Solidity("error ERC1155InsufficientBalance(address sender, uint256 balance, uint256 needed, uint256 tokenId)")
    record InsufficientBalance(Address sender, BigInteger balance, BigInteger needed, BigInteger tokenId) {}

    /** The operator may not move the owner's. */
    @Solidity("error ERC1155MissingApprovalForAll(address operator, address owner)")
    record MissingApprovalForAll(Address operator, Address owner) {}

    /** The lists are not of the same length. */
    @Solidity("error ERC1155InvalidArrayLength(uint256 idsLength, uint256 valuesLength)")
    record InvalidArrayLength(BigInteger idsLength, BigInteger valuesLength) {}

    /** Nothing can move from that address. */
    @Solidity("error ERC1155InvalidSender(address sender)")
    record InvalidSender(Address sender) {}

    /** That address does not take it. */
    @Solidity("error ERC1155InvalidReceiver(address receiver)")
    record InvalidReceiver(Address receiver) {}

    /** That address cannot allow anything. */
    @Solidity("error ERC1155InvalidApprover(address approver)")
    record InvalidApprover(Address approver) {}

    /** That address cannot be an operator. */
    @Solidity("error ERC1155InvalidOperator(address operator)")
    record InvalidOperator(Address operator) {}
}

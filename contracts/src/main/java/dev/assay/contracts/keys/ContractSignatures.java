package dev.assay.contracts.keys;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiCodec;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.rpc.RpcAnswer;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.contracts.tx.Signature;
import dev.assay.contracts.typed.TypedData;
import dev.assay.contracts.typed.TypedDomain;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * Tells whether a signature is an account's own, be the account a key, a contract
 * (<a href="https://eips.ethereum.org/EIPS/eip-1271">ERC-1271</a>), or a contract that does not stand yet
 * (<a href="https://eips.ethereum.org/EIPS/eip-6492">ERC-6492</a>). Thread-safe; made of a node, which it does not close.
 *
 * <p>An account with code is asked and its key does not count, an account that delegates by EIP-7702 included: that is
 * what contracts do that check signatures. Keys must have signed with a low s.
 */
public final class ContractSignatures {

    /** The word of ERC-1271 for yes. */
    static final Bytes32 MAGIC = Bytes32.parse("0x1626ba7e" + "0".repeat(56));

    /** The word of ERC-6492 at the end of a signature. */
    private static final Bytes WRAPPED = Bytes.parse("0x" + "6492".repeat(16));

    private static final AbiFunction QUESTION =
            AbiFunction.parse("function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)");
    private static final AbiFunction DOMAIN = AbiFunction.parse("function eip712Domain() view");
    private static final AbiCodec<List<?>> WRAPPER = AbiCodec.of(List.of("address", "bytes", "bytes"));

    private final JsonRpc node;
    private final String block;

    private ContractSignatures(JsonRpc node, String block) {
        this.node = node;
        this.block = block;
    }

    /** Returns checks at the latest block. */
    public static ContractSignatures of(JsonRpc node) {
        return new ContractSignatures(requireNonNull(node, "node"), "latest");
    }

    /** Returns checks at another block: a tag, or a number in hexadecimal. */
    public ContractSignatures at(String block) {
        return new ContractSignatures(node, requireNonNull(block, "block"));
    }

    /**
     * Returns whether the account signed the digest; one or two requests. Whatever cannot be read as a signature is none.
     *
     * @param signature of 65 bytes or 64 for keys, anything for contracts
     */
    public boolean isValid(Address account, Bytes32 digest, Bytes signature) {
        int inner = signature.size() - WRAPPED.size();
        if (inner >= 0 && signature.slice(inner, signature.size()).equals(WRAPPED)) {
            return isValidWrapped(account, digest, signature.slice(0, inner));
        }
        Bytes code = node.call("eth_getCode", account, block).get().bytes();
        return code.isEmpty() ? isSignedByKey(account, digest, signature) : says(account, digest, signature);
    }

    /** Returns whether the account signed the data; as {@link #isValid(Address, Bytes32, Bytes)} else. */
    public boolean isValid(Address account, TypedData data, Bytes signature) {
        return isValid(account, data.digest(), signature);
    }

    /**
     * Returns whether the key of an account signed the digest, asking nobody: right for accounts without code only.
     *
     * @param signature 65 bytes, or the 64 of EIP-2098
     */
    public static boolean isSignedByKey(Address account, Bytes32 digest, Bytes signature) {
        try {
            Signature parsed = Signature.parse(signature);
            return parsed.isLowS() && recovers(parsed, digest, account);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean recovers(Signature signature, Bytes32 digest, Address account) {
        try {
            return signature.recover(digest).equals(account);
        } catch (DataException e) {
            return false;
        }
    }

    private boolean says(Address account, Bytes32 digest, Bytes signature) {
        Bytes question = QUESTION.encode(List.of(digest, signature));
        return MAGIC.toBytes().equals(answer(Map.of("to", account, "data", question)));
    }

    private boolean isValidWrapped(Address account, Bytes32 digest, Bytes wrapped) {
        List<?> parts;
        try {
            parts = WRAPPER.decode(wrapped);
        } catch (DataException e) {
            return false;
        }
        Bytes question = QUESTION.encode(List.of(digest, (Bytes) parts.get(2)));
        Bytes code = DeploylessCheck.code(account, (Address) parts.get(0), (Bytes) parts.get(1), question);
        return Bytes32.of(BigInteger.ONE).toBytes().equals(answer(Map.of("data", code)));
    }

    /** What the call answers; nothing if it reverts. */
    private Bytes answer(Map<String, ?> call) {
        try {
            return node.call("eth_call", call, block).get().bytes();
        } catch (RpcException e) {
            if (e.isRevert()) {
                return Bytes.EMPTY;
            }
            throw e;
        }
    }

    /**
     * Returns the domain that a contract says it has, after
     * <a href="https://eips.ethereum.org/EIPS/eip-5267">EIP-5267</a>, if it is that contract's on this chain; one request.
     *
     * @throws DataException if it says none that can be understood, or another's: see {@link TypedDomain#toldBy}
     * @throws RpcException if it has no such function
     */
    public TypedDomain domain(Address contract) {
        Map<String, ?> call = Map.of("to", contract, "data", DOMAIN.selector());
        List<RpcAnswer> answers = node.batch(List.of(RpcCall.of("eth_call", call, block), RpcCall.of("eth_chainId")))
                .get();
        TypedDomain told = TypedDomain.decode(answers.get(0).value().bytes());
        return told.toldBy(contract, answers.get(1).value().quantityAsLong());
    }
}

package dev.assay.contracts.standards;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiCodec;
import java.math.BigInteger;
import java.util.List;

/**
 * Ids of proposals and of timelocked operations as OpenZeppelin's Governor and TimelockController compute them. A governor
 * that counts its proposals (GovernorSequentialProposalId) has others: ask its {@code getProposalId}.
 */
public final class GovernanceIds {

    private static final AbiCodec<List<?>> PROPOSAL =
            AbiCodec.of(List.of("address[]", "uint256[]", "bytes[]", "bytes32"));
    private static final AbiCodec<List<?>> BATCH =
            AbiCodec.of(List.of("address[]", "uint256[]", "bytes[]", "bytes32", "bytes32"));
    private static final AbiCodec<List<?>> SINGLE =
            AbiCodec.of(List.of("address", "uint256", "bytes", "bytes32", "bytes32"));

    private GovernanceIds() {}

    /** Returns the hash of a description. */
    public static Bytes32 descriptionHash(String description) {
        return Bytes.copyOf(description.getBytes(UTF_8)).keccak256();
    }

    /** Returns a proposal's id. */
    public static BigInteger proposalId(
            List<Address> targets, List<BigInteger> values, List<Bytes> callDatas, Bytes32 descriptionHash) {
        return PROPOSAL.encode(List.of(targets, values, callDatas, descriptionHash))
                .keccak256()
                .toUnsigned();
    }

    /** Returns the id of an operation of several calls, {@code hashOperationBatch}. */
    public static Bytes32 operationId(
            List<Address> targets, List<BigInteger> values, List<Bytes> callDatas, Bytes32 predecessor, Bytes32 salt) {
        return BATCH.encode(List.of(targets, values, callDatas, predecessor, salt))
                .keccak256();
    }

    /** Returns the id of an operation of one call, {@code hashOperation}. */
    public static Bytes32 operationId(
            Address target, BigInteger value, Bytes callData, Bytes32 predecessor, Bytes32 salt) {
        return SINGLE.encode(List.of(target, value, callData, predecessor, salt))
                .keccak256();
    }

    /** Returns the salt under which a governor schedules a proposal: its address on the left, XOR the description's hash. */
    public static Bytes32 timelockSalt(Address governor, Bytes32 descriptionHash) {
        byte[] salt = descriptionHash.toArray();
        byte[] owner = governor.toArray();
        for (int i = 0; i < 20; i++) {
            salt[i] ^= owner[i];
        }
        return Bytes32.copyOf(salt);
    }
}

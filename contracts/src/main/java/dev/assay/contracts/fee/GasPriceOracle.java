package dev.assay.contracts.fee;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.rpc.RpcAnswer;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.error.AssayException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/**
 * The contract of OP Stack chains that tells what a transaction costs beyond its gas. Source: specifications of the upgrades
 * Ecotone and Isthmus.
 */
final class GasPriceOracle {

    private static final Address ADDRESS = Address.parse("0x420000000000000000000000000000000000000F");
    private static final AbiFunction L1_FEE = AbiFunction.parse("getL1Fee(bytes data) view returns (uint256)");
    private static final AbiFunction OPERATOR_FEE =
            AbiFunction.parse("getOperatorFee(uint256 gasUsed) view returns (uint256)");

    private GasPriceOracle() {}

    static List<RpcCall> questions(Bytes unsigned, long gasLimit) {
        return List.of(
                call(L1_FEE.encode(List.of(unsigned))),
                call(OPERATOR_FEE.encode(List.of(BigInteger.valueOf(gasLimit)))));
    }

    private static RpcCall call(Bytes data) {
        return RpcCall.of("eth_call", Map.of("to", ADDRESS, "data", data), "latest");
    }

    static BigInteger answer(RpcAnswer answer) {
        return (BigInteger) L1_FEE.decodeResult(answer.value().bytes()).get(0);
    }

    /** Before Isthmus there was no operator fee, and the call reverts. */
    static BigInteger answerOrNone(RpcAnswer answer) {
        AssayException failure = answer.failure().orElse(null);
        if (failure instanceof RpcException refused && refused.isRevert()) {
            return BigInteger.ZERO;
        }
        return answer(answer);
    }
}

package dev.assay.contracts.tx;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.internal.signing.RlpReader;
import dev.assay.contracts.internal.signing.RlpWriter;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction of type 0, with one gas price.
 *
 * @param chainId the chain by <a href="https://eips.ethereum.org/EIPS/eip-155">EIP-155</a>; {@link #ANY_CHAIN} for the
 *     older form, which somebody else may broadcast again on every other chain
 * @param gasPrice in wei
 * @param to null to create a contract
 * @param value in wei
 */
public record LegacyTransaction(
        long chainId,
        BigInteger nonce,
        BigInteger gasPrice,
        BigInteger gasLimit,
        @Nullable Address to,
        BigInteger value,
        Bytes data)
        implements Transaction {

    /** The chain id of the form from before EIP-155. */
    public static final long ANY_CHAIN = 0;

    /** The largest chain id whose v fits in 64 bits. */
    private static final long LARGEST_CHAIN = Long.MAX_VALUE - 36;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is left
     */
    public LegacyTransaction {
        requireNonNull(data, "data");
        TransactionRules.check(gasPrice, 256, "gasPrice");
        if (chainId > LARGEST_CHAIN) {
            throw new IllegalArgumentException("chainId must be at most " + LARGEST_CHAIN + ", is " + chainId);
        }
        TransactionRules.checkCommon(chainId, nonce, gasLimit, value);
    }

    @Override
    public int type() {
        return 0;
    }

    @Override
    public BigInteger maxFeePerGas() {
        return gasPrice;
    }

    @Override
    public List<AccessListItem> accessList() {
        return List.of();
    }

    @Override
    public Bytes signingPayload() {
        return RlpWriter.list(-1, list -> {
            write(list);
            if (chainId != ANY_CHAIN) {
                list.number(chainId).number(0).number(0);
            }
        });
    }

    Bytes raw(Signature signature) {
        BigInteger v = chainId == ANY_CHAIN
                ? BigInteger.valueOf(27L + signature.yParity())
                : BigInteger.valueOf(chainId).shiftLeft(1).add(BigInteger.valueOf(35L + signature.yParity()));
        return RlpWriter.list(-1, list -> {
            write(list);
            list.number(v).number(signature.r()).number(signature.s());
        });
    }

    private void write(RlpWriter list) {
        list.number(nonce)
                .number(gasPrice)
                .number(gasLimit)
                .address(to)
                .number(value)
                .bytes(data);
    }

    static SignedTransaction read(RlpReader list) {
        BigInteger nonce = list.number("nonce", 64);
        BigInteger gasPrice = list.number("gasPrice", 256);
        BigInteger gasLimit = list.number("gasLimit", 256);
        Address to = SignedTransaction.readTo(list);
        BigInteger value = list.number("value", 256);
        Bytes data = Bytes.copyOf(list.bytes("data"));
        BigInteger v = list.number("v", 64);
        Signature signature = SignedTransaction.readScalars(list, v.testBit(0) ? 0 : 1);
        long chain = chain(v);
        return new LegacyTransaction(chain, nonce, gasPrice, gasLimit, to, value, data).signed(signature);
    }

    private static long chain(BigInteger v) {
        if (v.equals(BigInteger.valueOf(27)) || v.equals(BigInteger.valueOf(28))) {
            return ANY_CHAIN;
        }
        if (v.compareTo(BigInteger.valueOf(37)) < 0) {
            throw new IllegalArgumentException("v must be 27, 28 or from 37 on, is " + v);
        }
        return v.subtract(BigInteger.valueOf(35)).shiftRight(1).longValueExact();
    }
}

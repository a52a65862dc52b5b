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
 * A transaction of type 2, what wallets send today: a tip and a cap on the fee, after
 * <a href="https://eips.ethereum.org/EIPS/eip-1559">EIP-1559</a>.
 *
 * @param maxPriorityFeePerGas what the block's producer gets beside the base fee, in wei
 * @param maxFeePerGas the most that both together may be, in wei
 * @param to null to create a contract
 * @param value in wei
 */
public record Eip1559Transaction(
        long chainId,
        BigInteger nonce,
        BigInteger maxPriorityFeePerGas,
        BigInteger maxFeePerGas,
        BigInteger gasLimit,
        @Nullable Address to,
        BigInteger value,
        Bytes data,
        List<AccessListItem> accessList)
        implements FeeMarketTransaction {

    /**
     * Copies the lists and checks the ranges.
     *
     * @throws IllegalArgumentException if one is left
     */
    public Eip1559Transaction {
        requireNonNull(data, "data");
        FeeMarketTransaction.checkFees(maxPriorityFeePerGas, maxFeePerGas);
        accessList = List.copyOf(accessList);
        TransactionRules.checkCommon(chainId, nonce, gasLimit, value);
    }

    @Override
    public int type() {
        return 2;
    }

    @Override
    public Bytes signingPayload() {
        return RlpWriter.list(2, this::write);
    }

    Bytes raw(Signature signature) {
        return SignedTransaction.envelope(2, this::write, signature);
    }

    private void write(RlpWriter list) {
        FeeMarketTransaction.write(list, this);
    }

    static SignedTransaction read(RlpReader list) {
        return FeeMarketTransaction.read(list).signed(SignedTransaction.readSignature(list));
    }
}

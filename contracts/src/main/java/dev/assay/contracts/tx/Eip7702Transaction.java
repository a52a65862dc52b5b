package dev.assay.contracts.tx;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.internal.signing.RlpReader;
import dev.assay.contracts.internal.signing.RlpWriter;
import java.math.BigInteger;
import java.util.List;

/**
 * A transaction of type 4, which lets accounts act by the code of contracts, after
 * <a href="https://eips.ethereum.org/EIPS/eip-7702">EIP-7702</a>.
 *
 * @param maxPriorityFeePerGas what the block's producer gets beside the base fee, in wei
 * @param maxFeePerGas the most that both together may be, in wei
 * @param value in wei
 * @param authorizations at least one, of accounts that need not be the sender
 */
public record Eip7702Transaction(
        long chainId,
        BigInteger nonce,
        BigInteger maxPriorityFeePerGas,
        BigInteger maxFeePerGas,
        BigInteger gasLimit,
        Address to,
        BigInteger value,
        Bytes data,
        List<AccessListItem> accessList,
        List<SignedAuthorization> authorizations)
        implements FeeMarketTransaction {

    /**
     * Copies the lists and checks the ranges.
     *
     * @throws IllegalArgumentException if one is left
     */
    public Eip7702Transaction {
        requireNonNull(data, "data");
        requireNonNull(to, "to");
        FeeMarketTransaction.checkFees(maxPriorityFeePerGas, maxFeePerGas);
        accessList = List.copyOf(accessList);
        authorizations = List.copyOf(authorizations);
        if (authorizations.isEmpty()) {
            throw new IllegalArgumentException("authorizations must not be empty");
        }
        TransactionRules.checkCommon(chainId, nonce, gasLimit, value);
    }

    @Override
    public int type() {
        return 4;
    }

    @Override
    public Bytes signingPayload() {
        return RlpWriter.list(4, this::write);
    }

    Bytes raw(Signature signature) {
        return SignedTransaction.envelope(4, this::write, signature);
    }

    private void write(RlpWriter list) {
        FeeMarketTransaction.write(list, this);
        SignedAuthorization.write(list, authorizations);
    }

    static SignedTransaction read(RlpReader list) {
        Eip1559Transaction read = FeeMarketTransaction.read(list);
        List<SignedAuthorization> authorizations = SignedAuthorization.read(list);
        return new Eip7702Transaction(
                        read.chainId(),
                        read.nonce(),
                        read.maxPriorityFeePerGas(),
                        read.maxFeePerGas(),
                        read.gasLimit(),
                        FeeMarketTransaction.called(read),
                        read.value(),
                        read.data(),
                        read.accessList(),
                        authorizations)
                .signed(SignedTransaction.readSignature(list));
    }
}

package dev.assay.contracts.tx;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.internal.signing.RlpReader;
import dev.assay.contracts.internal.signing.RlpWriter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A transaction of type 3, which pays for blobs: it carries their hashes, the blobs travel beside it and are not read here,
 * after <a href="https://eips.ethereum.org/EIPS/eip-4844">EIP-4844</a>.
 *
 * @param maxPriorityFeePerGas what the block's producer gets beside the base fee, in wei
 * @param maxFeePerGas the most that both together may be, in wei
 * @param value in wei
 * @param maxFeePerBlobGas in wei
 */
public record Eip4844Transaction(
        long chainId,
        BigInteger nonce,
        BigInteger maxPriorityFeePerGas,
        BigInteger maxFeePerGas,
        BigInteger gasLimit,
        Address to,
        BigInteger value,
        Bytes data,
        List<AccessListItem> accessList,
        BigInteger maxFeePerBlobGas,
        List<Bytes32> blobVersionedHashes)
        implements FeeMarketTransaction {

    /**
     * Copies the lists and checks the ranges.
     *
     * @throws IllegalArgumentException if one is left
     */
    public Eip4844Transaction {
        requireNonNull(data, "data");
        requireNonNull(to, "to");
        FeeMarketTransaction.checkFees(maxPriorityFeePerGas, maxFeePerGas);
        TransactionRules.check(maxFeePerBlobGas, 256, "maxFeePerBlobGas");
        accessList = List.copyOf(accessList);
        blobVersionedHashes = List.copyOf(blobVersionedHashes);
        if (blobVersionedHashes.isEmpty()) {
            throw new IllegalArgumentException("blobVersionedHashes must not be empty");
        }
        TransactionRules.checkCommon(chainId, nonce, gasLimit, value);
    }

    @Override
    public int type() {
        return 3;
    }

    @Override
    public Bytes signingPayload() {
        return RlpWriter.list(3, this::write);
    }

    Bytes raw(Signature signature) {
        return SignedTransaction.envelope(3, this::write, signature);
    }

    private void write(RlpWriter list) {
        FeeMarketTransaction.write(list, this);
        list.number(maxFeePerBlobGas).list(hashes -> blobVersionedHashes.forEach(hashes::bytes));
    }

    static SignedTransaction read(RlpReader list) {
        if (list.isList("chainId")) {
            throw new IllegalArgumentException("the transaction comes with its blobs, which are not read here");
        }
        Eip1559Transaction read = FeeMarketTransaction.read(list);
        BigInteger blobFee = list.number("maxFeePerBlobGas", 256);
        RlpReader hashes = list.list("blobVersionedHashes");
        List<Bytes32> blobs = new ArrayList<>();
        while (hashes.hasNext()) {
            blobs.add(Bytes32.copyOf(hashes.bytes("blobVersionedHash", 32)));
        }
        return new Eip4844Transaction(
                        read.chainId(),
                        read.nonce(),
                        read.maxPriorityFeePerGas(),
                        read.maxFeePerGas(),
                        read.gasLimit(),
                        FeeMarketTransaction.called(read),
                        read.value(),
                        read.data(),
                        read.accessList(),
                        blobFee,
                        blobs)
                .signed(SignedTransaction.readSignature(list));
    }
}

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
        implements Transaction {

    /**
     * Copies the lists and checks the ranges.
     *
     * @throws IllegalArgumentException if one is left
     */
    public Eip7702Transaction {
        requireNonNull(data, "data");
        requireNonNull(to, "to");
        TransactionRules.check(maxPriorityFeePerGas, 256, "maxPriorityFeePerGas");
        TransactionRules.check(maxFeePerGas, 256, "maxFeePerGas");
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
        return RlpWriter.list(4, list -> {
            write(list);
            list.number(signature.yParity()).number(signature.r()).number(signature.s());
        });
    }

    private void write(RlpWriter list) {
        list.number(chainId)
                .number(nonce)
                .number(maxPriorityFeePerGas)
                .number(maxFeePerGas)
                .number(gasLimit)
                .address(to)
                .number(value)
                .bytes(data);
        AccessListItem.write(list, accessList);
        SignedAuthorization.write(list, authorizations);
    }

    static SignedTransaction read(RlpReader list) {
        long chain = list.whole("chainId");
        BigInteger nonce = list.number("nonce", 64);
        BigInteger tip = list.number("maxPriorityFeePerGas", 256);
        BigInteger fee = list.number("maxFeePerGas", 256);
        BigInteger gasLimit = list.number("gasLimit", 256);
        Address to = Address.copyOf(list.bytes("to", 20));
        BigInteger value = list.number("value", 256);
        Bytes data = Bytes.copyOf(list.bytes("data"));
        List<AccessListItem> accessList = AccessListItem.read(list);
        List<SignedAuthorization> authorizations = SignedAuthorization.read(list);
        return new Eip7702Transaction(chain, nonce, tip, fee, gasLimit, to, value, data, accessList, authorizations)
                .signed(SignedTransaction.readSignature(list));
    }
}

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
 * A transaction of type 1: one gas price and an access list, after
 * <a href="https://eips.ethereum.org/EIPS/eip-2930">EIP-2930</a>.
 *
 * @param gasPrice in wei
 * @param to null to create a contract
 * @param value in wei
 */
public record Eip2930Transaction(
        long chainId,
        BigInteger nonce,
        BigInteger gasPrice,
        BigInteger gasLimit,
        @Nullable Address to,
        BigInteger value,
        Bytes data,
        List<AccessListItem> accessList)
        implements Transaction {

    /**
     * Copies the lists and checks the ranges.
     *
     * @throws IllegalArgumentException if one is left
     */
    public Eip2930Transaction {
        requireNonNull(data, "data");
        TransactionRules.check(gasPrice, 256, "gasPrice");
        accessList = List.copyOf(accessList);
        TransactionRules.checkCommon(chainId, nonce, gasLimit, value);
    }

    @Override
    public int type() {
        return 1;
    }

    @Override
    public BigInteger maxFeePerGas() {
        return gasPrice;
    }

    @Override
    public Bytes signingPayload() {
        return RlpWriter.list(1, this::write);
    }

    Bytes raw(Signature signature) {
        return SignedTransaction.envelope(1, this::write, signature);
    }

    private void write(RlpWriter list) {
        list.number(chainId)
                .number(nonce)
                .number(gasPrice)
                .number(gasLimit)
                .address(to)
                .number(value)
                .bytes(data);
        AccessListItem.write(list, accessList);
    }

    static SignedTransaction read(RlpReader list) {
        long chain = list.whole("chainId");
        BigInteger nonce = list.number("nonce", 64);
        BigInteger gasPrice = list.number("gasPrice", 256);
        BigInteger gasLimit = list.number("gasLimit", 256);
        Address to = SignedTransaction.readTo(list);
        BigInteger value = list.number("value", 256);
        Bytes data = Bytes.copyOf(list.bytes("data"));
        List<AccessListItem> accessList = AccessListItem.read(list);
        return new Eip2930Transaction(chain, nonce, gasPrice, gasLimit, to, value, data, accessList)
                .signed(SignedTransaction.readSignature(list));
    }
}

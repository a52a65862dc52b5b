package dev.assay.contracts.tx;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.internal.signing.RlpReader;
import dev.assay.contracts.internal.signing.RlpWriter;
import java.math.BigInteger;

/** What types 2, 3 and 4 begin with: the fields of EIP-1559, in its order. */
sealed interface FeeMarketTransaction extends Transaction
        permits Eip1559Transaction, Eip4844Transaction, Eip7702Transaction {

    /** Returns what the block's producer gets beside the base fee, in wei. */
    BigInteger maxPriorityFeePerGas();

    static void checkFees(BigInteger maxPriorityFeePerGas, BigInteger maxFeePerGas) {
        TransactionRules.check(maxPriorityFeePerGas, 256, "maxPriorityFeePerGas");
        TransactionRules.check(maxFeePerGas, 256, "maxFeePerGas");
    }

    static void write(RlpWriter list, FeeMarketTransaction from) {
        list.number(from.chainId())
                .number(from.nonce())
                .number(from.maxPriorityFeePerGas())
                .number(from.maxFeePerGas())
                .number(from.gasLimit())
                .address(from.to())
                .number(from.value())
                .bytes(from.data());
        AccessListItem.write(list, from.accessList());
    }

    /** Reads them as a transaction of type 2, of which those of the other types take what they need. */
    static Eip1559Transaction read(RlpReader list) {
        return new Eip1559Transaction(
                list.whole("chainId"),
                list.number("nonce", 64),
                list.number("maxPriorityFeePerGas", 256),
                list.number("maxFeePerGas", 256),
                list.number("gasLimit", 256),
                SignedTransaction.readTo(list),
                list.number("value", 256),
                Bytes.copyOf(list.bytes("data")),
                AccessListItem.read(list));
    }

    /** Returns whom a transaction calls that cannot create a contract. */
    static Address called(Eip1559Transaction read) {
        Address to = read.to();
        if (to == null) {
            throw new IllegalArgumentException("to must be 20 bytes, are 0");
        }
        return to;
    }
}

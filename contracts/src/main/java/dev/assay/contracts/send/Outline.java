package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.fee.GasPrice;
import dev.assay.contracts.tx.Eip1559Transaction;
import dev.assay.contracts.tx.LegacyTransaction;
import dev.assay.contracts.tx.Transaction;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one thing in the two forms nodes take: a transaction to sign, and the object of a call. */
final class Outline {

    private Outline() {}

    static Transaction transaction(long chainId, long nonce, Draft draft, long gasLimit, GasPrice price) {
        return transaction(chainId, nonce, draft.to().orElse(null), draft.value(), draft.data(), gasLimit, price);
    }

    static Transaction transaction(
            long chainId,
            long nonce,
            @Nullable Address to,
            BigInteger value,
            Bytes data,
            long gasLimit,
            GasPrice price) {
        BigInteger number = BigInteger.valueOf(nonce);
        BigInteger gas = BigInteger.valueOf(gasLimit);
        if (price.legacy()) {
            return new LegacyTransaction(chainId, number, price.maxFeePerGas(), gas, to, value, data);
        }
        return new Eip1559Transaction(
                chainId, number, price.maxTipPerGas(), price.maxFeePerGas(), gas, to, value, data, List.of());
    }

    static Map<String, Object> call(Address from, Draft draft) {
        Map<String, Object> call = call(from, draft.to().orElse(null), draft.value(), draft.data());
        draft.gasLimit().ifPresent(gas -> call.put("gas", gas));
        return call;
    }

    static Map<String, Object> call(Address from, Transaction transaction) {
        Map<String, Object> call = call(from, transaction.to(), transaction.value(), transaction.data());
        call.put("gas", transaction.gasLimit());
        return call;
    }

    private static Map<String, Object> call(Address from, @Nullable Address to, BigInteger value, Bytes data) {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("from", from);
        if (to != null) {
            call.put("to", to);
        }
        call.put("value", value);
        call.put("data", data);
        return call;
    }

    /** Returns the fingerprint that a draft of the same effect has. */
    static Bytes32 fingerprint(Transaction transaction) {
        return draft(transaction).fingerprint();
    }

    static Draft draft(Transaction transaction) {
        Address to = transaction.to();
        Draft draft =
                to == null ? Draft.create(transaction.data()) : Draft.to(to).data(transaction.data());
        return draft.value(transaction.value());
    }
}

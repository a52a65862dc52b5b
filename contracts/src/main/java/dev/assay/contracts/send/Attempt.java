package dev.assay.contracts.send;

import dev.assay.contracts.Bytes32;
import dev.assay.contracts.fee.GasPrice;
import dev.assay.contracts.tx.Eip1559Transaction;
import dev.assay.contracts.tx.LegacyTransaction;
import dev.assay.contracts.tx.SignedTransaction;
import dev.assay.contracts.tx.Transaction;
import java.math.BigInteger;

/** One signed transaction of a slot. */
record Attempt(JournalEntry entry, SignedTransaction signed) {

    static Attempt of(JournalEntry entry) {
        return new Attempt(entry, SignedTransaction.decode(entry.raw()));
    }

    Bytes32 hash() {
        return signed.hash();
    }

    JournalEntry.Kind kind() {
        return entry.kind();
    }

    /** Returns what was offered per gas. */
    GasPrice price() {
        Transaction transaction = signed.transaction();
        boolean legacy = transaction instanceof LegacyTransaction;
        BigInteger tip = transaction instanceof Eip1559Transaction fees
                ? fees.maxPriorityFeePerGas()
                : transaction.maxFeePerGas();
        return new GasPrice(BigInteger.ZERO, transaction.maxFeePerGas(), tip, legacy);
    }
}

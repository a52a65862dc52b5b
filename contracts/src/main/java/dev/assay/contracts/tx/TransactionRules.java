package dev.assay.contracts.tx;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The ranges of single fields, and the rules that tie them together. */
final class TransactionRules {

    private static final BigInteger LARGEST_NONCE = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.TWO);
    private static final int LARGEST_INIT_CODE = 49_152;

    private TransactionRules() {}

    static void checkCommon(long chainId, BigInteger nonce, BigInteger gasLimit, BigInteger value) {
        if (chainId < 0) {
            throw new IllegalArgumentException("chainId must not be negative, is " + chainId);
        }
        check(nonce, 64, "nonce");
        if (nonce.compareTo(LARGEST_NONCE) > 0) {
            throw new IllegalArgumentException("nonce must be at most 2^64 - 2 (EIP-2681), is " + nonce);
        }
        check(gasLimit, 256, "gasLimit");
        check(value, 256, "value");
    }

    static void check(BigInteger number, int bits, String what) {
        if (number.signum() < 0 || number.bitLength() > bits) {
            throw new IllegalArgumentException(what + " must be from 0 to 2^" + bits + " - 1, is " + number);
        }
    }

    static void check(Transaction transaction, long chain) {
        String fault = fault(transaction, chain);
        if (fault != null) {
            throw new IllegalArgumentException(fault);
        }
    }

    private static @Nullable String fault(Transaction transaction, long chain) {
        if (transaction.chainId() != chain && transaction.chainId() != LegacyTransaction.ANY_CHAIN) {
            return "chainId is " + transaction.chainId() + ", the chain has " + chain;
        }
        if (transaction.gasLimit().bitLength() > 64) {
            return "gasLimit must be below 2^64, is " + transaction.gasLimit();
        }
        if (transaction.gasLimit().compareTo(transaction.intrinsicGas()) < 0) {
            return "gasLimit is " + transaction.gasLimit() + ", at least " + transaction.intrinsicGas() + " are needed";
        }
        BigInteger fee = transaction.gasLimit().multiply(transaction.maxFeePerGas());
        if (fee.bitLength() > 256) {
            return "gasLimit times maxFeePerGas is beyond 2^256 - 1";
        }
        if (tip(transaction).compareTo(transaction.maxFeePerGas()) > 0) {
            return "maxPriorityFeePerGas is above maxFeePerGas";
        }
        if (transaction.to() == null && transaction.data().size() > LARGEST_INIT_CODE) {
            return "data create a contract with " + transaction.data().size() + " bytes, at most " + LARGEST_INIT_CODE
                    + " are allowed (EIP-3860)";
        }
        return null;
    }

    private static BigInteger tip(Transaction transaction) {
        return transaction instanceof FeeMarketTransaction fees ? fees.maxPriorityFeePerGas() : BigInteger.ZERO;
    }

    static BigInteger intrinsicGas(Transaction transaction) {
        long gas = 21_000;
        for (byte one : transaction.data().toArray()) {
            gas += one == 0 ? 4 : 16;
        }
        if (transaction.to() == null) {
            gas += 32_000 + 2L * ((transaction.data().size() + 31) / 32);
        }
        for (AccessListItem item : transaction.accessList()) {
            gas += 2_400 + 1_900L * item.storageKeys().size();
        }
        if (transaction instanceof Eip7702Transaction delegations) {
            gas += 25_000L * delegations.authorizations().size();
        }
        return BigInteger.valueOf(gas);
    }
}

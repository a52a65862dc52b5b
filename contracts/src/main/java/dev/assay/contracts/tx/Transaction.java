package dev.assay.contracts.tx;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transaction before it is signed. Immutable; its numbers are checked when it is made.
 *
 * <p>More types will come with forks of Ethereum, so that a {@code switch} over them needs a default.
 */
public sealed interface Transaction permits LegacyTransaction, Eip2930Transaction, FeeMarketTransaction {

    /** Returns the type, 0 to 4. */
    int type();

    /** Returns the id of the chain it is for; 0 if it says none and so is valid on any, see {@link LegacyTransaction}. */
    long chainId();

    /** Returns how many transactions the sender made before, from 0 to 2^64 - 2. */
    BigInteger nonce();

    /** Returns how much gas it may use; nodes take less than 2^64. */
    BigInteger gasLimit();

    /** Returns the most that a unit of gas may cost, in wei: the gas price where there is only that. */
    BigInteger maxFeePerGas();

    /** Returns whom it calls or pays; null if it creates a contract. */
    @Nullable
    Address to();

    /** Returns how much it pays, in wei. */
    BigInteger value();

    /** Returns the call data, or the code that creates a contract. */
    Bytes data();

    /** Returns what it says beforehand it will touch; empty where its type has no such list. */
    List<AccessListItem> accessList();

    /** Returns the bytes whose Keccak-256 is signed. */
    Bytes signingPayload();

    /** Returns what is signed. */
    default Bytes32 signingHash() {
        return signingPayload().keccak256();
    }

    /**
     * Returns this with a signature, which is not compared with anybody's address.
     *
     * @throws IllegalArgumentException if the signature's s is high, which no node takes
     */
    default SignedTransaction signed(Signature signature) {
        return SignedTransaction.of(this, requireNonNull(signature, "signature"));
    }

    /**
     * Returns the gas that is used up before any code runs: 21,000, the bytes of the data, the access list, the creation
     * of a contract and authorisations, by the prices since the fork Shanghai. What EIP-7623 charges at the end of
     * transactions with much data is not in it.
     */
    default BigInteger intrinsicGas() {
        return TransactionRules.intrinsicGas(this);
    }

    /**
     * Checks what every node of a chain with Ethereum's rules would refuse at once: another chain, too little gas, a tip
     * above the fee, more fee than fits in 256 bits, too long code of a new contract.
     *
     * @throws IllegalArgumentException naming the first rule that is broken
     */
    default void checkFor(long chain) {
        TransactionRules.check(this, chain);
    }
}

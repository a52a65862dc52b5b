package dev.assay.contracts.send;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signed transaction as a {@link SendJournal} keeps it. Who reads it can broadcast it, and nothing else.
 *
 * @param chainId of the chain it is for
 * @param sender whose it is
 * @param nonce at most 2^63 - 1
 * @param kind why it was signed
 * @param key the idempotency key of its draft, or null
 * @param fingerprint a hash over receiver, value and data of its draft
 * @param raw what is broadcast
 * @param feeCap the most that the fee of its draft may come to in all, in wei; null if that of the sender holds
 */
public record JournalEntry(
        long chainId,
        Address sender,
        long nonce,
        Kind kind,
        @Nullable String key,
        Bytes32 fingerprint,
        Bytes raw,
        @Nullable BigInteger feeCap) {

    /** Why a transaction was signed. */
    public enum Kind {
        /** To send a draft. */
        SENT,
        /** To send the same for a higher fee. */
        SPED_UP,
        /** To use up a nonce by an empty transaction to oneself. */
        CANCEL
    }

    /** Checks that all is there. */
    public JournalEntry {
        requireNonNull(sender, "sender");
        requireNonNull(kind, "kind");
        requireNonNull(fingerprint, "fingerprint");
        requireNonNull(raw, "raw");
        if (chainId <= 0 || nonce < 0) {
            throw new IllegalArgumentException(
                    "chainId must be above 0 and nonce not negative, are " + chainId + ", " + nonce);
        }
    }

    /** Returns the hash of the transaction. */
    public Bytes32 hash() {
        return raw.keccak256();
    }

    /** Returns the idempotency key of its draft; empty if there is none. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(key);
    }

    /** Returns whose it is and its hash. */
    @Override
    public String toString() {
        return kind + " " + hash() + " of " + sender + ", chain " + chainId + ", nonce " + nonce;
    }
}

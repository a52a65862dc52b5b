package dev.assay.metrics.onchain;

import dev.assay.metrics.accumulate.Address;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that is in a block.
 *
 * @param hash what tells it apart from all others
 * @param time the time of its block
 * @param isSuccessful whether it did what it was to do; a failed one is paid for all the same
 * @param sender who signed it
 * @param gasUsed the gas used
 * @param fee what it cost, by the {@link FeeModel} of its chain; null if that is not known
 */
public record Transaction(
        String hash,
        Instant time,
        boolean isSuccessful,
        Address sender,
        long gasUsed,
        @Nullable Fee fee) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the gas is negative
     */
    public Transaction {
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(sender, "sender");
        if (gasUsed < 0) {
            throw new IllegalArgumentException("gasUsed: negative: " + gasUsed);
        }
    }
}

package dev.assay.metrics.onchain;

import dev.assay.metrics.accumulate.Address;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount that went from one address to another in a successful transaction.
 *
 * @param time the time of its block
 * @param from whose it was; {@link Address#ZERO} where tokens are minted
 * @param to whose it is; {@link Address#ZERO} where they are burned
 * @param initiator who signed the transaction; null if that is not known
 * @param amount how much, in base units
 */
public record Transfer(
        Instant time, Address from, Address to, @Nullable Address initiator, BigInteger amount) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public Transfer {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("amount: negative: " + amount);
        }
    }

    /** Returns a transfer whose initiator is not known. */
    public static Transfer of(Instant time, Address from, Address to, BigInteger amount) {
        return new Transfer(time, from, to, null, amount);
    }
}

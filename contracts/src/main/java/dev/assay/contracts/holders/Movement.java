package dev.assay.contracts.holders;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An amount that goes from one balance to another.
 *
 * @param from whose balance falls; null if it is minted
 * @param to whose balance rises; null if it is burned
 * @param amount in base units
 */
public record Movement(@Nullable Address from, @Nullable Address to, BigInteger amount) {

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Movement {
        if (requireNonNull(amount, "amount").signum() < 0) {
            throw new IllegalArgumentException("amount must not be negative, is " + amount);
        }
    }
}

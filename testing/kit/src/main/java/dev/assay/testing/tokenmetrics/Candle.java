package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The prices of one day, in USD, and the volume; served as given, without a check of their sense.
 *
 * @param open the first price
 * @param high the highest price
 * @param low the lowest price
 * @param close the last price
 * @param volume the traded volume
 */
public record Candle(BigDecimal open, BigDecimal high, BigDecimal low, BigDecimal close, BigDecimal volume) {

    /** Checks that nothing is null. */
    public Candle {
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(high, "high");
        Objects.requireNonNull(low, "low");
        Objects.requireNonNull(close, "close");
        Objects.requireNonNull(volume, "volume");
    }

    /**
     * Returns a candle of decimal texts such as {@code "42000.5"}.
     *
     * @throws NumberFormatException if one is not a number
     */
    public static Candle parse(String open, String high, String low, String close, String volume) {
        return new Candle(
                new BigDecimal(open),
                new BigDecimal(high),
                new BigDecimal(low),
                new BigDecimal(close),
                new BigDecimal(volume));
    }

    /** Returns a candle with one price for open, high, low and close, and volume 0. */
    public static Candle flat(BigDecimal price) {
        return new Candle(price, price, price, price, BigDecimal.ZERO);
    }
}

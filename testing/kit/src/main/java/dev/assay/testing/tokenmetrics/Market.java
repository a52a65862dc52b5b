package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The prices: those the caller supplied for some tokens, and generated ones for the others. Days are epoch days. */
final class Market {

    private static final int DIGITS = 8;
    private static final double[] KNOWN_PRICES = {60_000, 3_000, 150, 0.6};
    private static final double[] KNOWN_SUPPLIES = {19.8e6, 120e6, 470e6, 57e9};

    private final Noise noise;
    private final long first;
    private final long last;
    private final Map<Integer, NavigableMap<Long, Candle>> supplied;

    Market(Noise noise, LocalDate first, LocalDate last, Map<Integer, NavigableMap<Long, Candle>> supplied) {
        this.noise = noise;
        this.first = first.toEpochDay();
        this.last = last.toEpochDay();
        this.supplied = supplied;
    }

    /** Tells whether each of the tokens (null: of all) has every day from the first to the last. */
    boolean isFull(int @Nullable [] tokens) {
        return supplied.isEmpty() || (tokens != null && IntStream.of(tokens).noneMatch(supplied::containsKey));
    }

    /** Returns the first day of any of the tokens; null: of all. */
    long firstDay(int @Nullable [] tokens) {
        return suppliedOf(tokens).mapToLong(NavigableMap::firstKey).reduce(first, Math::min);
    }

    /** Returns the last day of any of the tokens; null: of all. */
    long lastDay(int @Nullable [] tokens) {
        return suppliedOf(tokens).mapToLong(NavigableMap::lastKey).reduce(last, Math::max);
    }

    private Stream<NavigableMap<Long, Candle>> suppliedOf(int @Nullable [] tokens) {
        return tokens == null
                ? supplied.values().stream()
                : IntStream.of(tokens).filter(supplied::containsKey).mapToObj(token -> supplied.get(token));
    }

    boolean has(int token, long day) {
        NavigableMap<Long, Candle> own = supplied.get(token);
        return own == null ? day >= first && day <= last : own.containsKey(day);
    }

    long lastDay(int token) {
        NavigableMap<Long, Candle> own = supplied.get(token);
        return own == null ? last : own.lastKey();
    }

    Candle candle(int token, long day) {
        NavigableMap<Long, Candle> own = supplied.get(token);
        @Nullable Candle candle = own == null ? null : own.get(day);
        return candle == null ? generated(token, day) : candle;
    }

    BigDecimal price(int token) {
        return candle(token, lastDay(token)).close();
    }

    /** Returns the supply in circulation, in tokens. */
    double supply(int token) {
        return token < KNOWN_SUPPLIES.length
                ? KNOWN_SUPPLIES[token]
                : Math.floor(1e6 * StrictMath.pow(10, 4 * noise.unit(token, 0, 1)));
    }

    BigDecimal marketCap(int token) {
        return rounded(price(token).doubleValue() * supply(token));
    }

    /** Returns the fully diluted valuation: that of the greatest supply there can be, else of the present one. */
    BigDecimal fullyDiluted(int token) {
        BigDecimal most = maxSupply(token);
        return rounded(price(token).doubleValue() * (most == null ? supply(token) : most.doubleValue()));
    }

    /** Returns the greatest supply there can be, or null if it has no bound. */
    @Nullable
    BigDecimal maxSupply(int token) {
        if (token == 0) {
            return BigDecimal.valueOf(21_000_000);
        }
        return token % 5 == 1 ? null : rounded(Math.floor(supply(token) * (1 + noise.unit(token, 0, 2))));
    }

    BigDecimal volume(int token) {
        return candle(token, lastDay(token)).volume();
    }

    /** Returns the value to eight digits, without zeros at the end. */
    static BigDecimal rounded(double value) {
        if (value == 0) {
            return BigDecimal.ZERO;
        }
        int scale = DIGITS - 1 - (int) StrictMath.floor(StrictMath.log10(Math.abs(value)));
        long digits = Math.round(value * StrictMath.pow(10, scale));
        BigDecimal rounded = BigDecimal.valueOf(digits, scale).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    private Candle generated(int token, long day) {
        double open = close(token, day - 1);
        double close = close(token, day);
        double high = Math.max(open, close) * (1 + 0.02 * noise.unit(token, day, 3));
        double low = Math.min(open, close) * (1 - 0.02 * noise.unit(token, day, 4));
        double volume = close * supply(token) * (0.01 + 0.05 * noise.unit(token, day, 5));
        return new Candle(rounded(open), rounded(high), rounded(low), rounded(close), rounded(volume));
    }

    // Two waves and some noise around a level: any day alone, no walk from the beginning.
    private double close(int token, long day) {
        double level =
                token < KNOWN_PRICES.length ? KNOWN_PRICES[token] : StrictMath.pow(10, 4 * noise.unit(token, 0, 6) - 3);
        double slow = StrictMath.sin(day / (150 + 100 * noise.unit(token, 0, 7)) + 6 * noise.unit(token, 0, 8));
        double fast = StrictMath.sin(day / (9 + 6 * noise.unit(token, 0, 9)) + 6 * noise.unit(token, 0, 10));
        return level * StrictMath.exp(0.5 * slow + 0.1 * fast + 0.06 * (noise.unit(token, day, 11) - 0.5));
    }

    static NavigableMap<Long, Candle> byEpochDay(Map<LocalDate, Candle> prices) {
        NavigableMap<Long, Candle> copy = new TreeMap<>();
        prices.forEach((day, candle) -> copy.put(day.toEpochDay(), candle));
        return copy;
    }
}

package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Prices by hour: they open, close and reach as far as the day does. Days are epoch days. */
final class Hours {

    private static final int A_DAY = 24;
    private static final long SECONDS_A_DAY = 86_400;
    private static final int SECONDS_AN_HOUR = 3_600;
    private static final DateTimeFormatter ISO =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final Noise noise;
    private final Market market;

    Hours(Noise noise, Market market) {
        this.noise = noise;
        this.market = market;
    }

    /** Returns the prices of an hour; the volume is that of the day, since recorded ones are as large. */
    Candle candle(RowKey key) {
        Candle day = market.candle(key.token(), key.day());
        BigDecimal open = price(day, key, key.hour());
        BigDecimal close = price(day, key, key.hour() + 1);
        boolean highest = key.hour() == noise.below(A_DAY, key.token(), key.day(), 110);
        boolean lowest = key.hour() == noise.below(A_DAY, key.token(), key.day(), 111);
        BigDecimal high = highest ? day.high() : open.max(close);
        BigDecimal low = lowest ? day.low() : open.min(close);
        return new Candle(open, high, low, close, day.volume());
    }

    /** Returns a time within the hour, not its beginning, as recorded live; the same for all tokens. */
    String timestamp(RowKey key) {
        long second = key.day() * SECONDS_A_DAY
                + (long) key.hour() * SECONDS_AN_HOUR
                + noise.below(SECONDS_AN_HOUR, key.day(), key.hour(), 112);
        int milli = noise.below(1_000, key.day(), key.hour(), 113);
        return ISO.format(Instant.ofEpochSecond(second, milli * 1_000_000L));
    }

    // On the way from the day's first price to its last, and never beyond its highest or lowest.
    private BigDecimal price(Candle day, RowKey key, int hour) {
        if (hour == 0 || hour == A_DAY) {
            return hour == 0 ? day.open() : day.close();
        }
        double open = day.open().doubleValue();
        double way = (day.close().doubleValue() - open) * hour / A_DAY;
        double span = day.high().doubleValue() - day.low().doubleValue();
        double shake = span * (noise.unit(key.token(), key.day() * A_DAY + hour, 114) - 0.5) / 2;
        return Market.rounded(open + way + shake).min(day.high()).max(day.low());
    }
}

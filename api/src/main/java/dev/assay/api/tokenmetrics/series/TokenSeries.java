package dev.assay.api.tokenmetrics.series;

import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.series.BarSeries;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import dev.assay.series.VolumeUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes series out of rows, one per token, by the token's number in ascending order.
 *
 * <p>Days are those of UTC, labelled by their start: a row's day is believed to name the day it covers
 * ({@code UNVERIFIED}). Prices are in USD, and what volumes are counted in is not documented. A value the service has not
 * is NaN. Decimals become the doubles nearest to them. Rows may come in any order; the bar of the day on which they were
 * read is marked as not complete.
 */
public final class TokenSeries {

    private TokenSeries() {}

    /**
     * Returns the prices as bars.
     *
     * @param asOf when the rows were read
     * @throws IllegalArgumentException if a token has two rows for a day, a price is negative, or a low is above its high
     * @throws dev.assay.core.error.DataException if a price cannot be read
     */
    public static Map<Long, BarSeries> bars(Collection<DailyOhlcv> rows, Instant asOf) {
        Map<Long, BarSeries> series = new TreeMap<>();
        byToken(rows, DailyOhlcv::tokenId, DailyOhlcv::date).forEach((id, days) -> {
            List<DailyOhlcv> ordered = List.copyOf(days.values());
            BarSeries bars = BarSeries.of(
                    Days.info(name(id, ordered.get(0).tokenSymbol()), "daily-ohlcv")
                            .withVolumeIn(VolumeUnit.UNKNOWN),
                    Days.millis(days),
                    Days.column(ordered, DailyOhlcv::open),
                    Days.column(ordered, DailyOhlcv::high),
                    Days.column(ordered, DailyOhlcv::low),
                    Days.column(ordered, DailyOhlcv::close),
                    Days.column(ordered, DailyOhlcv::volume));
            int last = bars.size() - 1;
            series.put(id, Days.isOpen(bars.epochMillis(last), asOf) ? bars.withIncomplete(last) : bars);
        });
        return series;
    }

    /**
     * Returns one value per day, such as a grade, which is in no currency.
     *
     * @param source the name of the operation, for {@link SeriesInfo#source}
     * @param value reads a row's value; null where there is none
     * @param asOf when the rows were read
     * @throws IllegalArgumentException if a token has two rows for a day, or a row has no day
     * @throws dev.assay.core.error.DataException if a value cannot be read
     */
    public static <T> Map<Long, TimeSeries> values(
            Collection<T> rows,
            String source,
            ToLongFunction<T> tokenId,
            Function<T, @Nullable LocalDate> date,
            Function<T, @Nullable BigDecimal> value,
            Instant asOf) {
        Map<Long, TimeSeries> series = new TreeMap<>();
        byToken(rows, tokenId, date)
                .forEach((id, days) -> series.put(
                        id, Days.series(Days.info(name(id, null), source).in(""), days, value, asOf)));
        return series;
    }

    private static String name(long id, @Nullable String symbol) {
        return symbol == null ? "token " + id : symbol + " (" + id + ")";
    }

    private static <T> Map<Long, Map<LocalDate, T>> byToken(
            Collection<T> rows, ToLongFunction<T> tokenId, Function<T, @Nullable LocalDate> date) {
        Map<Long, Map<LocalDate, T>> byToken = new TreeMap<>();
        for (T row : rows) {
            long id = tokenId.applyAsLong(row);
            Days.put(byToken.computeIfAbsent(id, token -> new TreeMap<>()), date.apply(row), row, "token " + id);
        }
        return byToken;
    }
}

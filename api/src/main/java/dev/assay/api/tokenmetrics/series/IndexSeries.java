package dev.assay.api.tokenmetrics.series;

import dev.assay.api.tokenmetrics.indices.IndexPerformance;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes series out of how an index did. Days, missing values and the day on which rows were read are as in
 * {@link TokenSeries}.
 */
public final class IndexSeries {

    private static final String OPERATION = "indices-performance";

    private IndexSeries() {}

    /**
     * Returns what one unit put into the index at its beginning had become: 1 plus the cumulative return, in no currency.
     * From it returns, drawdown and risk are computed as from prices.
     *
     * @param id the number of the index
     * @param rows its rows in any order
     * @param asOf when the rows were read
     * @throws IllegalArgumentException if a row is of another index, or there are two for a day
     * @throws dev.assay.core.error.DataException if a value cannot be read
     */
    public static TimeSeries growth(long id, Collection<IndexPerformance> rows, Instant asOf) {
        return series(info(id).in(""), id, rows, IndexSeries::grown, asOf);
    }

    /**
     * Returns the market capitalisation in USD.
     *
     * @param id the number of the index
     * @param rows its rows in any order
     * @param asOf when the rows were read
     * @throws IllegalArgumentException if a row is of another index, or there are two for a day
     * @throws dev.assay.core.error.DataException if a value cannot be read
     */
    public static TimeSeries marketCap(long id, Collection<IndexPerformance> rows, Instant asOf) {
        return series(info(id), id, rows, IndexPerformance::marketCap, asOf);
    }

    private static SeriesInfo info(long id) {
        return Days.info("index " + id, OPERATION);
    }

    private static @Nullable BigDecimal grown(IndexPerformance row) {
        BigDecimal roi = row.cumulativeRoi();
        return roi == null ? null : roi.add(BigDecimal.ONE);
    }

    private static TimeSeries series(
            SeriesInfo info,
            long id,
            Collection<IndexPerformance> rows,
            Function<IndexPerformance, @Nullable BigDecimal> value,
            Instant asOf) {
        Map<LocalDate, IndexPerformance> days = new TreeMap<>();
        for (IndexPerformance row : rows) {
            Long found = row.id();
            // The edition of April 2025 has none.
            if (found != null && found != id) {
                throw new IllegalArgumentException("rows: one of index " + found + " among those of " + id);
            }
            Days.put(days, row.date(), row, "index " + id);
        }
        return Days.series(info, days, value, asOf);
    }
}

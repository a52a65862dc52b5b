/**
 * Rows as series for the calculator. {@link dev.assay.api.tokenmetrics.series.TokenSeries} makes one series per token out
 * of daily prices and grades, {@link dev.assay.api.tokenmetrics.series.IndexSeries} those of an index; each knows its step,
 * label side, day zone, currency and which bar was not complete.
 *
 * <pre>{@code
 * HistoryResult<DailyOhlcv> years = tm.dailyOhlcv(query).history().get();
 * BarSeries bitcoin = TokenSeries.bars(years.rows(), years.asOf()).get(3375L);
 * }</pre>
 */
@NullMarked
package dev.assay.api.tokenmetrics.series;

import org.jspecify.annotations.NullMarked;

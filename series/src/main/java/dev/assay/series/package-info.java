/**
 * Values over time that know what they are: step, label side, day zone, currency, and which bars are complete. Begin
 * with {@link dev.assay.series.TimeSeries} for one value per bar and {@link dev.assay.series.BarSeries} for open, high,
 * low, close and volume. Series that are not alike cannot be joined. A {@link dev.assay.series.Window} is a stretch of
 * time. Clients hand series out and calculators take them; neither has to know the other.
 *
 * <pre>{@code
 * TimeSeries closes = TimeSeries.of(SeriesInfo.daily("BTC"), days, prices);
 * }</pre>
 */
@NullMarked
package dev.assay.series;

import org.jspecify.annotations.NullMarked;

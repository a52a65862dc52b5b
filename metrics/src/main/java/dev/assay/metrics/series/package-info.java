/**
 * Values over time that know what they are: step, label side, day zone, currency, and which bars are complete. Begin
 * with {@link dev.assay.metrics.series.TimeSeries} for one value per bar and
 * {@link dev.assay.metrics.series.BarSeries} for open, high, low, close and volume. Series that are not alike cannot be
 * joined.
 */
@NullMarked
package dev.assay.metrics.series;

import org.jspecify.annotations.NullMarked;

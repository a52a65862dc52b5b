/**
 * Indicators of technical analysis on prices and bars. {@link dev.assay.metrics.technical.Averages},
 * {@link dev.assay.metrics.technical.Oscillators}, {@link dev.assay.metrics.technical.Trends},
 * {@link dev.assay.metrics.technical.Volatility}, {@link dev.assay.metrics.technical.Channels} and
 * {@link dev.assay.metrics.technical.Volumes} make them; each is an immutable description that runs over arrays, over a
 * series, or as a stream, with the same numbers to the bit. What libraries differ in, above all what an average begins
 * with, is a parameter. Nothing is padded: a line begins at its offset, and a bar inside of it that is undefined is NaN,
 * while the answer for one bar is a measurement with its reason. No figure depends on the scale of prices.
 *
 * <pre>{@code
 * Line rsi = Oscillators.rsi(14).line(closes);
 * ValueStream live = Averages.ema(20).stream();
 * double now = live.next(close);
 * }</pre>
 */
@NullMarked
package dev.assay.metrics.technical;

import org.jspecify.annotations.NullMarked;

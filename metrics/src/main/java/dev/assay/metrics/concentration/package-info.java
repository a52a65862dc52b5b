/**
 * How concentrated and how unequal a distribution is. Begin with {@link dev.assay.metrics.concentration.Concentration}:
 * one method a metric, or {@link dev.assay.metrics.concentration.Concentration#all} for a profile of all of them. All read
 * the same sums of one pass over a {@link dev.assay.metrics.distribution.Distribution}, which are computed once. Ranks and
 * thresholds are compared on exact integers; only the last ratio is a double. What varies between sources, such as a
 * threshold, its comparison, a base, a scale or a correction, is an argument with a documented default and stands in the
 * result.
 *
 * <pre>{@code
 * Measurement k = Concentration.nakamoto(stake, Threshold.LIVENESS);
 * }</pre>
 */
@NullMarked
package dev.assay.metrics.concentration;

import org.jspecify.annotations.NullMarked;

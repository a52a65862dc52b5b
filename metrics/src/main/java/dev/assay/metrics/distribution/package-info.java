/**
 * Who holds how much, exactly. Begin with {@link dev.assay.metrics.distribution.Distribution}: a multiset of amounts, one
 * per entity, sorted once, that every metric of concentration and inequality reads. Amounts are integers of base units or
 * decimals of one common scale; nothing is rounded before the last ratio. Amounts that come in pieces are added up per
 * entity by {@link dev.assay.metrics.distribution.HoldingsByEntity}, those that are one per entity are collected by {@link
 * dev.assay.metrics.distribution.GroupedHoldings}; both merge, while distributions and measurements do not. Who is counted
 * and what counts as one is a {@link dev.assay.metrics.distribution.Population}, which the distribution carries into each
 * measurement.
 *
 * <pre>{@code
 * Distribution holders = Distribution.byEntity(
 *         balances, Population.everyone().minimum(dust).without("contracts", contracts::contains));
 * }</pre>
 */
@NullMarked
package dev.assay.metrics.distribution;

import org.jspecify.annotations.NullMarked;

/**
 * Who uses a project, and what it earns: value locked, fees and revenue, multiples, users, retention, growth and NFTs.
 * Begin with {@link dev.assay.metrics.adoption.Users} and {@link dev.assay.metrics.adoption.Income};
 * {@link dev.assay.metrics.adoption.AdoptionMetrics}, {@link dev.assay.metrics.adoption.UserMetrics} and
 * {@link dev.assay.metrics.adoption.NftMetrics} list every metric. Fees, revenue and supply side follow DefiLlama's
 * income statement; where another taxonomy is meant, the result names it. A flow, such as fees, is summed over a window;
 * a stock, such as value locked, never is.
 *
 * <pre>{@code
 * PeriodActivity users = ...; // of an ActivityByPeriod
 * Measurement stickiness = Users.stickiness(users, today, 30);
 * }</pre>
 */
@NullMarked
package dev.assay.metrics.adoption;

import org.jspecify.annotations.NullMarked;

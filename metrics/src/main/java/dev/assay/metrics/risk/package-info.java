/**
 * What holding an asset returned, and at which risk. Begin with {@link dev.assay.metrics.risk.Returns}, made of prices or
 * of simple returns, never guessed which; {@link dev.assay.metrics.risk.RiskProfile} computes the usual set at once, and
 * {@link dev.assay.metrics.risk.Ratios}, {@link dev.assay.metrics.risk.Dispersion},
 * {@link dev.assay.metrics.risk.Drawdowns}, {@link dev.assay.metrics.risk.TailRisk},
 * {@link dev.assay.metrics.risk.Growth}, {@link dev.assay.metrics.risk.Outcomes} and
 * {@link dev.assay.metrics.risk.Persistence} each number by itself. What compares
 * with a benchmark takes {@link dev.assay.metrics.risk.PairedReturns}. Conventions are in
 * {@link dev.assay.metrics.risk.RiskOptions} and come back in each result.
 *
 * <pre>{@code
 * Returns returns = Returns.fromPrices(closes);
 * Measurement sharpe = Ratios.sharpe(returns, RiskOptions.defaults());
 * }</pre>
 *
 * <p>A return across a gap counts in what is compounded, and not as a one-period return.
 */
@NullMarked
package dev.assay.metrics.risk;

import org.jspecify.annotations.NullMarked;

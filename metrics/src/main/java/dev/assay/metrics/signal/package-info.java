/**
 * What following signals would have returned, and how sure that is. Begin with
 * {@link dev.assay.metrics.signal.SignalEvaluator}: it takes prices, and signals that say when they were known, or a
 * {@link dev.assay.metrics.signal.Strategy}, which is a function of the past and is shown nothing else. A position opens
 * at the first price after its signal was known; anything earlier has to be asked for by name and is marked. Results come
 * gross and net of {@link dev.assay.metrics.signal.Costs}, beside holding over the same interval, and the Sharpe ratio
 * with its standard error; {@link dev.assay.metrics.signal.SharpeRatio} deflates it by the number of trials.
 *
 * <pre>{@code
 * Evaluation result = SignalEvaluator.create()
 *         .withCosts(Costs.none().withFee(0.001))
 *         .evaluate(bars, past -> past.size() < 20 ? 0 : past.close(0) > past.meanClose(20) ? 1 : 0);
 * System.out.println(result.netReturn() + " against " + result.holdingReturn());
 * }</pre>
 */
@NullMarked
package dev.assay.metrics.signal;

import org.jspecify.annotations.NullMarked;

/**
 * What ratings are made of: bringing indicators to a common scale and putting them together. Begin with
 * {@link dev.assay.metrics.composite.Scaling} for one value between bounds, {@link dev.assay.metrics.composite.Comparison}
 * for values among their peers and {@link dev.assay.metrics.composite.Means} for putting scores together. What a missing
 * score does to a mean is chosen by name, never silently: leaving it out of both sums rewards those who hide.
 * {@link dev.assay.metrics.composite.Copeland} ranks without letting one indicator make up for another, and
 * {@link dev.assay.metrics.composite.CriticalityScore} is the score of the OpenSSF in both of its forms.
 *
 * <pre>{@code
 * Measurement usage = Scaling.goalposts(12_000, Bounds.of(100, 1_000_000), Transform.LOG1P);
 * Measurement score = Means.geometric(new double[] {80, 41}, new double[] {2, 1}, MissingScores.undefined());
 * }</pre>
 */
@NullMarked
package dev.assay.metrics.composite;

import org.jspecify.annotations.NullMarked;

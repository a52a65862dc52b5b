/**
 * Who builds, how steadily, and how fast they answer. Begin with {@link dev.assay.metrics.development.Contributions}: who
 * contributed what and when, under a named rule for bots and forks. {@link dev.assay.metrics.development.Developers} counts
 * people, {@link dev.assay.metrics.development.Momentum} tells how their activity changes,
 * {@link dev.assay.metrics.development.AbsenceFactor} who could stop a project by leaving. Times to answer, close and merge
 * are in {@link dev.assay.metrics.development.Responsiveness}; what is still open counts there as censored, because a
 * project that stopped to answer would look fast otherwise.
 *
 * <pre>{@code
 * Contributions commits = Contributions.of(list).without("bots by name", author -> author.endsWith("[bot]"));
 * Measurement momentum = Momentum.of(commits, today, MomentumOptions.defaults());
 * }</pre>
 */
@NullMarked
package dev.assay.metrics.development;

import org.jspecify.annotations.NullMarked;

/**
 * Metrics of what anybody can lay hands on: {@link dev.assay.samples.metrics.RepositoryCommits} of a {@code git log},
 * {@link dev.assay.samples.metrics.DaoVotes} of the votes of an organisation. Both run offline, without a key.
 */
@NullMarked
package dev.assay.samples.metrics;

import org.jspecify.annotations.NullMarked;

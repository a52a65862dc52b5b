/**
 * What a measurement is. A calculator takes plain data and answers a {@link dev.assay.metrics.Measurement}: a value, or
 * undefined with a {@link dev.assay.metrics.Reason}, with its {@link dev.assay.metrics.Metric}, the number of
 * observations, and every convention that was used. A zero that means "unknown" does not occur.
 */
@NullMarked
package dev.assay.metrics;

import org.jspecify.annotations.NullMarked;

/** Times of the calculators. */
@NullMarked
package dev.assay.benchmarks.metrics;

import org.jspecify.annotations.NullMarked;

/** How long metrics take. */
@NullMarked
package dev.assay.benchmarks.metrics;

import org.jspecify.annotations.NullMarked;

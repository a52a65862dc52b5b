/** How long calculators take, beside what they cannot do without and beside peers. */
@NullMarked
package dev.assay.benchmarks.metrics;

import org.jspecify.annotations.NullMarked;

/** What calculators share: sums without loss, order statistics, checks. */
@NullMarked
package dev.assay.metrics.internal;

import org.jspecify.annotations.NullMarked;

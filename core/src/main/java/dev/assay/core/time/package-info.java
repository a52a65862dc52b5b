/**
 * Time as something that is handed in: {@link dev.assay.core.time.TimeSource} has the wall clock, a monotonic clock and
 * the sleep. Tests hand in one that they move.
 */
@NullMarked
package dev.assay.core.time;

import org.jspecify.annotations.NullMarked;

/**
 * State that grows by observations and merges with others of its kind, so that the same metric runs in a loop, in a
 * parallel stream or on a distributed engine. The common contract is
 * {@link dev.assay.metrics.accumulate.Accumulator}; {@link dev.assay.metrics.accumulate.KaplanMeier} is the one for times
 * until something happens, of which some have not ended.
 */
@NullMarked
package dev.assay.metrics.accumulate;

import org.jspecify.annotations.NullMarked;

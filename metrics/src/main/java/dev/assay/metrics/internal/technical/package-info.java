/** The states of technical indicators: one value or bar in, the outputs of that bar out, NaN where there are none. */
@NullMarked
package dev.assay.metrics.internal.technical;

import org.jspecify.annotations.NullMarked;

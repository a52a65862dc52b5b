/** Signals. */
@NullMarked
package dev.assay.metrics.signal;

import org.jspecify.annotations.NullMarked;

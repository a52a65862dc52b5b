/**
 * Figures of a moving window, one value in and one out, O(1) amortised and without allocation. A sum of a window is the
 * sum of a suffix of one block and a prefix of the next, so nothing is ever subtracted and nothing drifts.
 */
@NullMarked
package dev.assay.metrics.internal.window;

import org.jspecify.annotations.NullMarked;

/** Watching requests: {@link dev.assay.core.observe.RequestListener}. */
@NullMarked
package dev.assay.core.observe;

import org.jspecify.annotations.NullMarked;

/**
 * Watching requests: a {@link dev.assay.core.observe.RequestListener} is told of each request, attempt and wait, to
 * hang meters or traces on it. It is set by {@code ClientOptions.Builder.listener}.
 */
@NullMarked
package dev.assay.core.observe;

import org.jspecify.annotations.NullMarked;

/**
 * What a call of a client returns, whichever service it is: a {@link dev.assay.core.Request} for one value or a
 * {@link dev.assay.core.Paged} list. Both are values until they are run, and each run is a new exchange.
 *
 * <p>{@link dev.assay.core.RequestOptions} change a single request, time limits and further parameters above all. What
 * a run throws is in {@link dev.assay.core.error}, how a client is set up in {@link dev.assay.core.client}.
 */
@NullMarked
package dev.assay.core;

import org.jspecify.annotations.NullMarked;

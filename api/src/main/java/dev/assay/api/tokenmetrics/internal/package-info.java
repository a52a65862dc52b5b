/** What query classes of several packages share; not for users. */
@NullMarked
package dev.assay.api.tokenmetrics.internal;

import org.jspecify.annotations.NullMarked;

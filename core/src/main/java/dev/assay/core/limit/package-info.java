/** Counting requests against the limits of a service, behind the small port {@link dev.assay.core.limit.Quota}. */
@NullMarked
package dev.assay.core.limit;

import org.jspecify.annotations.NullMarked;

/**
 * Counting requests against the limits of a service. {@link dev.assay.core.limit.RateLimit} says what is allowed,
 * {@link dev.assay.core.limit.MemoryQuota} counts in this JVM, and who shares a key between several implements
 * {@link dev.assay.core.limit.Quota}.
 */
@NullMarked
package dev.assay.core.limit;

import org.jspecify.annotations.NullMarked;

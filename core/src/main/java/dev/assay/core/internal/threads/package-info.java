/** Threads of our own. */
@NullMarked
package dev.assay.core.internal.threads;

import org.jspecify.annotations.NullMarked;

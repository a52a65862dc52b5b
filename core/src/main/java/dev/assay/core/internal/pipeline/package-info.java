/** How a request is made: permit, attempt, classification, wait; see {@code docs/architecture.md}. */
@NullMarked
package dev.assay.core.internal.pipeline;

import org.jspecify.annotations.NullMarked;

/** Chance, in one place. */
@NullMarked
package dev.assay.core.internal.chance;

import org.jspecify.annotations.NullMarked;

/** What can go wrong, one type per decision a caller can take; the root is {@link dev.assay.core.error.AssayException}. */
@NullMarked
package dev.assay.core.error;

import org.jspecify.annotations.NullMarked;

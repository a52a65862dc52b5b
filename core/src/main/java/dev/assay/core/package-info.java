/** What a call returns: a {@link dev.assay.core.Request} or a {@link dev.assay.core.Paged} list, which are values until they are run. */
@NullMarked
package dev.assay.core;

import org.jspecify.annotations.NullMarked;

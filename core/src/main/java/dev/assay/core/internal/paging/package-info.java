/** How a list is read page by page. */
@NullMarked
package dev.assay.core.internal.paging;

import org.jspecify.annotations.NullMarked;

/**
 * What can go wrong, one type per decision a caller can take; the root is {@link dev.assay.core.error.AssayException},
 * which is unchecked.
 *
 * <p>A wrong setting is a {@link dev.assay.core.error.ConfigurationException}, no answer a
 * {@link dev.assay.core.error.TransportException}, an error answer a {@link dev.assay.core.error.ServiceException}, an
 * answer that cannot be understood a {@link dev.assay.core.error.DataException}, and a list that stopped early an
 * {@link dev.assay.core.error.IncompleteListException}. A caller's mistake is an {@link IllegalArgumentException}
 * instead.
 */
@NullMarked
package dev.assay.core.error;

import org.jspecify.annotations.NullMarked;

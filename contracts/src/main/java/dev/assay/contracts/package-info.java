/** EVM contracts as annotated Java interfaces. */
@NullMarked
package dev.assay.contracts;

import org.jspecify.annotations.NullMarked;

/** Curve and RLP, for transactions and keys; not for users. */
@NullMarked
package dev.assay.contracts.internal.signing;

import org.jspecify.annotations.NullMarked;

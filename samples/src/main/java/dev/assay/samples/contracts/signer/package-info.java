/** A key in a process of its own, which signs what it is sent on its standard input. */
@NullMarked
package dev.assay.samples.contracts.signer;

import org.jspecify.annotations.NullMarked;

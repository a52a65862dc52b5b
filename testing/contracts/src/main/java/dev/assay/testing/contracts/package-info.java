/** A local chain for unit tests. */
@NullMarked
package dev.assay.testing.contracts;

import org.jspecify.annotations.NullMarked;

/** Small fakes for the tests of this artifact. */
@NullMarked
package dev.assay.core.fakes;

import org.jspecify.annotations.NullMarked;

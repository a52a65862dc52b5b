/** A small application and, beside it in the tests, how one is tested against the fake server. */
@NullMarked
package dev.assay.samples.tested;

import org.jspecify.annotations.NullMarked;

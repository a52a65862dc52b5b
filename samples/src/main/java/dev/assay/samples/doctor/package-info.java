/** Asks the live service what its documents leave open, with few credits, and says how to set the client. */
@NullMarked
package dev.assay.samples.doctor;

import org.jspecify.annotations.NullMarked;

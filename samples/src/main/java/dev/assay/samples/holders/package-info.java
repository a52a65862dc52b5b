/** How concentrated the holders of a token are, in figures and as a picture. */
@NullMarked
package dev.assay.samples.holders;

import org.jspecify.annotations.NullMarked;

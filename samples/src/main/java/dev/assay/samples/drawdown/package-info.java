/** How far and how long an asset was below its highest price, in figures and as a picture. */
@NullMarked
package dev.assay.samples.drawdown;

import org.jspecify.annotations.NullMarked;

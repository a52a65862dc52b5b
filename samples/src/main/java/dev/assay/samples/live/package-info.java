/**
 * Live data: lists that are polled. Without a key the programs here run against a fake server on a clock of their own, on
 * which days pass at once.
 */
@NullMarked
package dev.assay.samples.live;

import org.jspecify.annotations.NullMarked;

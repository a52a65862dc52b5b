/** Calculators for the success metrics of Web3 projects: plain data in, measurements out. */
@NullMarked
package dev.assay.metrics;

import org.jspecify.annotations.NullMarked;

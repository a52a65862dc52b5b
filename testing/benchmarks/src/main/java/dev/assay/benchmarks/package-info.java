/** How fast Assay is, beside peers, on bodies like those of a market feed. */
@NullMarked
package dev.assay.benchmarks;

import org.jspecify.annotations.NullMarked;

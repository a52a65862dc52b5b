/** Token Metrics: grades, signals and prices of tokens. Begin with {@link dev.assay.api.tokenmetrics.TokenMetrics}. */
@NullMarked
package dev.assay.api.tokenmetrics;

import org.jspecify.annotations.NullMarked;

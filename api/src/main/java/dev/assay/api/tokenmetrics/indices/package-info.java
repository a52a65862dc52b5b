/**
 * Indices of tokens: {@link dev.assay.api.tokenmetrics.indices.Index} is a row of their list, from whose
 * {@code id()} one asks for {@link dev.assay.api.tokenmetrics.indices.IndexHolding} and, by
 * {@link dev.assay.api.tokenmetrics.indices.IndexPerformanceQuery}, for
 * {@link dev.assay.api.tokenmetrics.indices.IndexPerformance}.
 */
@NullMarked
package dev.assay.api.tokenmetrics.indices;

import org.jspecify.annotations.NullMarked;

/**
 * Tokens and their prices. {@link dev.assay.api.tokenmetrics.market.Tokens} says which tokens are asked for,
 * {@link dev.assay.api.tokenmetrics.market.TokensQuery}, {@link dev.assay.api.tokenmetrics.market.OhlcvQuery} and the other
 * queries what about them; the others are rows.
 */
@NullMarked
package dev.assay.api.tokenmetrics.market;

import org.jspecify.annotations.NullMarked;

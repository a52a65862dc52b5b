/**
 * Tokens and their prices. {@link dev.assay.api.tokenmetrics.market.Tokens} says which tokens are asked for,
 * {@link dev.assay.api.tokenmetrics.market.TokensQuery} and {@link dev.assay.api.tokenmetrics.market.OhlcvQuery} what
 * about them; the others are rows.
 */
@NullMarked
package dev.assay.api.tokenmetrics.market;

import org.jspecify.annotations.NullMarked;

/** Tokens and their prices, and {@link dev.assay.api.tokenmetrics.market.Tokens}, which says which ones are asked for. */
@NullMarked
package dev.assay.api.tokenmetrics.market;

import org.jspecify.annotations.NullMarked;

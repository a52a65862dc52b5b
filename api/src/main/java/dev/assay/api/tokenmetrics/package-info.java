/**
 * Token Metrics: grades, signals and prices of tokens. Begin with {@link dev.assay.api.tokenmetrics.TokenMetrics},
 * whose methods return lists that are read when they are run.
 *
 * <pre>{@code
 * TokenMetrics tm = TokenMetrics.fromEnv();
 * List<Price> prices = tm.price(Tokens.ids(3375, 3306)).toList();
 * }</pre>
 *
 * <p>Typed rows and queries are in {@code market}, {@code grades} and {@code signals}. Written from documents of 2025,
 * not against the live service: what no document settles is marked {@code UNVERIFIED}.
 */
@NullMarked
package dev.assay.api.tokenmetrics;

import org.jspecify.annotations.NullMarked;

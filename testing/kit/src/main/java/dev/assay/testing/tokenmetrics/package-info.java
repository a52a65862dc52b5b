/**
 * A fake Token Metrics over real HTTP: {@link dev.assay.testing.tokenmetrics.FakeTokenMetrics}, v2 and v3 at once.
 *
 * <pre>{@code
 * try (FakeTokenMetrics fake = FakeTokenMetrics.start()) {
 *     // point the client at fake.url() with FakeTokenMetrics.API_KEY
 * }
 * }</pre>
 *
 * <p>Its data is generated from a seed and says nothing about any market. It is built from documents, not from a live
 * server: what no document settles is marked UNVERIFIED here and is the likeliest thing.
 */
@NullMarked
package dev.assay.testing.tokenmetrics;

import org.jspecify.annotations.NullMarked;

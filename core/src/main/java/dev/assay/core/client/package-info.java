/**
 * How a client calls its service: {@link dev.assay.core.client.ClientOptions} has the settings that are the same for
 * every provider, {@link dev.assay.core.client.RetryPolicy} those of repetition. The builder of each client hands out a
 * builder of these options.
 *
 * <pre>{@code
 * TokenMetrics tm = TokenMetrics.builder()
 *         .client(c -> c.deadline(Duration.ofSeconds(20)).retry(RetryPolicy.none()))
 *         .build();
 * }</pre>
 */
@NullMarked
package dev.assay.core.client;

import org.jspecify.annotations.NullMarked;

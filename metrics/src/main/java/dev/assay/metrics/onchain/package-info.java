/**
 * What happens on a chain: transactions, fees, addresses, value moved, supply and what it cost those who hold it. Begin
 * with {@link dev.assay.metrics.onchain.Transactions} and {@link dev.assay.metrics.onchain.ActiveAddresses};
 * {@link dev.assay.metrics.onchain.OnchainMetrics} lists every metric. Amounts are exact integers in base units until
 * the last ratio; times are UTC and windows half-open. Addresses are not people, and every count of them says whom it
 * counted. For more transactions than fit into memory there are accumulators in {@code dev.assay.metrics.accumulate}.
 *
 * <pre>{@code
 * Measurement turns = Velocity.of(valueMoved, supply, Duration.ofDays(365), Velocity.Scaling.NONE);
 * }</pre>
 */
@NullMarked
package dev.assay.metrics.onchain;

import org.jspecify.annotations.NullMarked;

/**
 * Who holds a token: {@link dev.assay.contracts.holders.Holders} adds up its logs to balances, checks them against the
 * contract, and hands them out as a {@link dev.assay.metrics.distribution.Distribution} to be measured.
 *
 * <pre>{@code
 * HolderCount count = Holders.of(rpc, token).since(deployed).at(block);
 * Measurement half = Concentration.nakamoto(count.reconciled().distribution());
 * }</pre>
 *
 * <p>What does not reconcile has a {@link dev.assay.contracts.holders.HolderCount.Reason} and no distribution. How events add
 * up is an {@link dev.assay.contracts.holders.Accounting}: that of ERC-20, of WETH9, of tokens that keep shares, or one's own.
 */
@NullMarked
package dev.assay.contracts.holders;

import org.jspecify.annotations.NullMarked;

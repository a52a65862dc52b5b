/**
 * How safe a project is, as far as facts tell: {@link dev.assay.metrics.security.Audits},
 * {@link dev.assay.metrics.security.Bounties}, {@link dev.assay.metrics.security.Incidents},
 * {@link dev.assay.metrics.security.AdminRisk} and {@link dev.assay.metrics.security.Scorecard}. Shares of contracts are
 * weighted by the value at risk, so that an audit of what holds nothing does not count. What was not looked for is
 * undefined and never good: no findings, no disclosure channel and no conclusive check give no score.
 *
 * <pre>{@code
 * Measurement covered = Audits.coverage(List.of(
 *         DeployedContract.of("0xVault", 80_000_000).audited(), DeployedContract.of("0xRouter", 20_000_000)));
 * }</pre>
 */
@NullMarked
package dev.assay.metrics.security;

import org.jspecify.annotations.NullMarked;

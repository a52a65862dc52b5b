/**
 * What the service expects. {@link dev.assay.api.tokenmetrics.signals.TradingSignal} and
 * {@link dev.assay.api.tokenmetrics.signals.HourlyTradingSignal} are about a token,
 * {@link dev.assay.api.tokenmetrics.signals.MarketMetrics} about the market as a whole,
 * {@link dev.assay.api.tokenmetrics.signals.Moonshot} is a token picked for a steep rise.
 * {@link dev.assay.api.tokenmetrics.signals.TradingSignalsQuery} and
 * {@link dev.assay.api.tokenmetrics.signals.MoonshotsQuery} say which are asked for.
 */
@NullMarked
package dev.assay.api.tokenmetrics.signals;

import org.jspecify.annotations.NullMarked;

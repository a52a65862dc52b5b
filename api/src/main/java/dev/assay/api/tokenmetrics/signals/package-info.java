/**
 * Trading signals: {@link dev.assay.api.tokenmetrics.signals.TradingSignal} is a row of {@code trading-signals},
 * {@link dev.assay.api.tokenmetrics.signals.TradingSignalsQuery} says which are asked for.
 */
@NullMarked
package dev.assay.api.tokenmetrics.signals;

import org.jspecify.annotations.NullMarked;

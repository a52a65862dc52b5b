/** Trading signals: {@link dev.assay.api.tokenmetrics.signals.TradingSignal}. */
@NullMarked
package dev.assay.api.tokenmetrics.signals;

import org.jspecify.annotations.NullMarked;

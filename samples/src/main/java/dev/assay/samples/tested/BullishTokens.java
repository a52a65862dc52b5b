package dev.assay.samples.tested;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which tokens had a bullish signal; knows the client and nothing of where it points. */
final class BullishTokens {

    private final TokenMetrics client;

    BullishTokens(TokenMetrics client) {
        this.client = client;
    }

    /** Returns the ids of tokens with a bullish signal in the days given. */
    Set<Long> between(LocalDate since, LocalDate until, long... ids) {
        List<TradingSignal> signals = client.tradingSignals(
                        TradingSignalsQuery.of(Tokens.ids(ids)).since(since).until(until))
                .toList();
        return signals.stream()
                .filter(signal -> Signal.BULLISH.equals(signal.signal()))
                .map(TradingSignal::tokenId)
                .collect(Collectors.toSet());
    }
}

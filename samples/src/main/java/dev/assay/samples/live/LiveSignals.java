package dev.assay.samples.live;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.feed.Feed;
import dev.assay.core.feed.FeedRun;
import java.io.PrintStream;

/** Prints the trading signals of Bitcoin and Ethereum as they come. */
public final class LiveSignals {

    private LiveSignals() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        try (LiveSource source = LiveSource.fromEnv()) {
            print(source.paced(signals(source.client())), System.out);
        }
    }

    static Feed<TradingSignal> signals(TokenMetrics tm) {
        // snippet: live-feed
        Feed<TradingSignal> signals = tm.tradingSignals(TradingSignalsQuery.of(Tokens.ids(3375, 3306)))
                .feed();
        // end snippet
        return signals;
    }

    static void print(Feed<TradingSignal> signals, PrintStream out) {
        // snippet: live-for-each
        try (FeedRun run = signals.forEach(
                signal -> out.println(signal.date() + " " + signal.tokenSymbol() + " " + signal.signal()))) {
            run.join();
        }
        // end snippet
    }
}

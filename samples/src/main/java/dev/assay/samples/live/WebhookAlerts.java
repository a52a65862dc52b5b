package dev.assay.samples.live;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.feed.Feed;
import dev.assay.core.feed.FeedRun;
import java.net.URI;

/**
 * Tells a webhook when a token of a few gets a signal to buy or to sell. Without an address it starts a server on this
 * machine and prints what arrives there.
 */
public final class WebhookAlerts {

    private WebhookAlerts() {}

    /** Takes the webhook's address; it gets {@code {"text":"..."}}, which Slack and Mattermost understand. */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            alert(Webhook.at(URI.create(arguments[0])));
            return;
        }
        try (LocalReceiver receiver = LocalReceiver.start(body -> System.out.println("arrived: " + body))) {
            alert(Webhook.at(receiver.url()));
        }
    }

    private static void alert(Webhook webhook) {
        try (LiveSource source = LiveSource.fromEnv()) {
            alert(source.paced(changes(source.client())), webhook);
        }
    }

    /** Returns a feed of signals that turn; that a grade beside them moves is no news. */
    static Feed<TradingSignal> changes(TokenMetrics tm) {
        // snippet: live-changed
        Feed<TradingSignal> changes = tm.tradingSignals(TradingSignalsQuery.of(Tokens.ids(3375, 3306, 3988)))
                .feed()
                .newWhenChanged(TradingSignal::signal);
        // end snippet
        return changes;
    }

    static void alert(Feed<TradingSignal> changes, Webhook webhook) {
        // snippet: live-webhook
        try (FeedRun run = changes.forEach(signal -> {
            Signal now = signal.signal();
            if (now != null && now.number() != 0) {
                webhook.post(signal.tokenSymbol() + ": " + (now.number() > 0 ? "buy" : "sell") + ", " + signal.date());
            }
        })) {
            run.join(); // Throws if the webhook refuses, so that no alert is lost unnoticed.
        }
        // end snippet
    }
}

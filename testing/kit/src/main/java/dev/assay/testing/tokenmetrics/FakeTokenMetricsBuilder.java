package dev.assay.testing.tokenmetrics;

import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Settings of a {@link FakeTokenMetrics}. Changed in place by its methods; not thread-safe. */
public final class FakeTokenMetricsBuilder {

    private final Settings settings;

    FakeTokenMetricsBuilder(Settings settings) {
        this.settings = settings;
    }

    /** Sets what the data is generated from; 1 by default. The same seed gives the same data everywhere. */
    public FakeTokenMetricsBuilder seed(long seed) {
        settings.seed = seed;
        return this;
    }

    /**
     * Sets the number of tokens; 100 by default. The first are BTC 3375, ETH 3306, SOL 3988 and XRP 3369, then come
     * namesakes of the first two, then generated ones of which every tenth shares the symbol before it.
     *
     * @throws IllegalArgumentException if n is not in 1..10,000,000
     */
    public FakeTokenMetricsBuilder tokens(int n) {
        if (n < 1 || n > 10_000_000) {
            throw new IllegalArgumentException("n: not in 1..10,000,000: " + n);
        }
        settings.tokens = n;
        return this;
    }

    /**
     * Sets the days for which there is generated data, both included; 2023-01-01 to 2025-12-31 by default.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public FakeTokenMetricsBuilder days(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last: " + last + " is before " + first);
        }
        settings.firstDay = first;
        settings.lastDay = last;
        return this;
    }

    /**
     * Serves these prices for the token in place of generated ones; on other days it has no row, and its latest day is
     * the latest of these. A second call for the token replaces the first.
     *
     * @param tokenId the id of a token there is, checked at the start
     * @throws IllegalArgumentException if there is no price
     */
    public FakeTokenMetricsBuilder prices(long tokenId, Map<LocalDate, Candle> prices) {
        if (prices.isEmpty()) {
            throw new IllegalArgumentException("prices: none for token " + tokenId);
        }
        settings.prices.put(tokenId, Map.copyOf(prices));
        return this;
    }

    /**
     * Sets the number of indices, whose ids are 1, 2 and so on; 12 by default. The first holds every token, up to 1,000.
     *
     * @throws IllegalArgumentException if n is not in 1..100,000
     */
    public FakeTokenMetricsBuilder indices(int n) {
        if (n < 1 || n > 100_000) {
            throw new IllegalArgumentException("n: not in 1..100,000: " + n);
        }
        settings.indices = n;
        return this;
    }

    /**
     * Sets how long each text of a report is; 4,000 characters by default.
     *
     * @throws IllegalArgumentException if it is not in 1..1,000,000
     */
    public FakeTokenMetricsBuilder reportLength(int characters) {
        if (characters < 1 || characters > 1_000_000) {
            throw new IllegalArgumentException("characters: not in 1..1,000,000: " + characters);
        }
        settings.reportLength = characters;
        return this;
    }

    /**
     * Says whether v2 answers with the rows of April 2025 where these were others: price-prediction, crypto-investors,
     * resistance-support, indices-performance, and icons in indices-holdings; false by default.
     */
    public FakeTokenMetricsBuilder oldV2Rows(boolean old) {
        settings.oldV2Rows = old;
        return this;
    }

    /** Says whether the chat answers under {@code data} in place of the root; false by default. */
    public FakeTokenMetricsBuilder nestedChat(boolean nested) {
        settings.nestedChat = nested;
        return this;
    }

    /** Sets how v2 spells date parameters; {@link DateNames#CAMEL} by default. */
    public FakeTokenMetricsBuilder v2DateNames(DateNames names) {
        settings.v2Dates = Objects.requireNonNull(names, "names");
        return this;
    }

    /** Sets how v3 spells date parameters; {@link DateNames#SNAKE} by default, UNVERIFIED live. */
    public FakeTokenMetricsBuilder v3DateNames(DateNames names) {
        settings.v3Dates = Objects.requireNonNull(names, "names");
        return this;
    }

    /** Says whether v2 takes the key from the header {@code api_key} too; false by default. */
    public FakeTokenMetricsBuilder apiKeyHeaderAccepted(boolean accepted) {
        settings.oldKeyHeader = accepted;
        return this;
    }

    /** Says whether a 400 has the body <code>{}</code> in place of the envelope; false by default. */
    public FakeTokenMetricsBuilder emptyBadRequests(boolean empty) {
        settings.emptyBadRequests = empty;
        return this;
    }

    /**
     * Says whether a request with {@code x-coinbase-402} is asked to pay (402) until it carries {@code X-PAYMENT}, which
     * is then taken unseen; false by default.
     */
    public FakeTokenMetricsBuilder paidCalls(boolean paid) {
        settings.paidCalls = paid;
        return this;
    }

    /** Sets a limit of requests in any minute; none by default. */
    public FakeTokenMetricsBuilder rateLimit(int perMinute) {
        return rateLimit(ServerLimit.perMinute(perMinute));
    }

    /** Sets a limit of requests; none by default. */
    public FakeTokenMetricsBuilder rateLimit(ServerLimit limit) {
        settings.rateLimit = Objects.requireNonNull(limit, "limit");
        return this;
    }

    /**
     * Sets a quota of credits, one a request; none by default.
     *
     * @param status what answers when it is used up, 403 or 429
     * @throws IllegalArgumentException if the number is negative
     */
    public FakeTokenMetricsBuilder credits(long credits, int status) {
        if (credits < 0) {
            throw new IllegalArgumentException("credits: negative: " + credits);
        }
        settings.credits = credits;
        settings.creditsStatus = status;
        return this;
    }

    /**
     * Sets how long each answer takes at least; nothing by default.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public FakeTokenMetricsBuilder latency(Duration latency) {
        if (latency.isNegative()) {
            throw new IllegalArgumentException("latency: negative: " + latency);
        }
        settings.latency = latency;
        return this;
    }

    /** Sets the clock of limits, of the header {@code Date} and of recorded requests; the machine's by default. */
    public FakeTokenMetricsBuilder time(TimeSource time) {
        settings.time = Objects.requireNonNull(time, "time");
        return this;
    }

    /** Sets the port; 0, a free one, by default. */
    public FakeTokenMetricsBuilder port(int port) {
        settings.port = port;
        return this;
    }

    /**
     * Starts a server with these settings; later changes to the builder do not reach it.
     *
     * @throws IllegalArgumentException if prices were given for a token there is not
     * @throws java.io.UncheckedIOException if the port cannot be had
     */
    public FakeTokenMetrics start() {
        return FakeTokenMetrics.start(settings.copy());
    }
}

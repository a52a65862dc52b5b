package dev.assay.testing.tokenmetrics;

import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the builder collects; read once, at the start of a server. */
final class Settings {

    long seed = 1;
    int tokens = 100;
    LocalDate firstDay = LocalDate.of(2023, 1, 1);
    LocalDate lastDay = LocalDate.of(2025, 12, 31);
    final Map<Long, Map<LocalDate, Candle>> prices = new LinkedHashMap<>();
    DateNames v2Dates = DateNames.CAMEL;
    DateNames v3Dates = DateNames.SNAKE;
    boolean oldKeyHeader;
    boolean emptyBadRequests;
    boolean paidCalls;
    int indices = 12;
    int reportLength = 4_000;
    boolean oldV2Rows;
    boolean nestedChat;

    @Nullable
    ServerLimit rateLimit;

    long credits = Long.MAX_VALUE;
    int creditsStatus = 403;
    Duration latency = Duration.ZERO;
    TimeSource time = TimeSource.system();
    int port;

    Settings copy() {
        Settings copy = new Settings();
        copy.seed = seed;
        copy.tokens = tokens;
        copy.firstDay = firstDay;
        copy.lastDay = lastDay;
        copy.prices.putAll(prices);
        copy.v2Dates = v2Dates;
        copy.v3Dates = v3Dates;
        copy.oldKeyHeader = oldKeyHeader;
        copy.emptyBadRequests = emptyBadRequests;
        copy.paidCalls = paidCalls;
        copy.indices = indices;
        copy.reportLength = reportLength;
        copy.oldV2Rows = oldV2Rows;
        copy.nestedChat = nestedChat;
        copy.rateLimit = rateLimit;
        copy.credits = credits;
        copy.creditsStatus = creditsStatus;
        copy.latency = latency;
        copy.time = time;
        copy.port = port;
        return copy;
    }
}

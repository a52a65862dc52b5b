package dev.assay.core.internal.pipeline;

import dev.assay.core.RequestOptions;
import dev.assay.core.client.ClientOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The limits that hold for one run: the request's own options, else the call's, else the client's. */
record Settings(
        Duration attemptTimeout,
        Duration deadline,
        @Nullable Duration permitWait,
        int maxAttempts,
        long maxResponseBytes) {

    // What is longer means no limit; nanoseconds end at 292 years.
    private static final Duration LONGEST = Duration.ofDays(36_500);

    static Settings of(ClientOptions client, CallSpec<?> call, RequestOptions request) {
        Duration attempt = call.attemptTimeout() == null ? client.attemptTimeout() : call.attemptTimeout();
        Duration deadline = call.deadline() == null ? client.deadline() : call.deadline();
        Long maxBytes = request.maxResponseBytes().orElse(null);
        return new Settings(
                bounded(request.attemptTimeout().orElse(attempt)),
                bounded(request.deadline().orElse(deadline)),
                request.permitWait().orElse(call.patient() ? null : client.permitWait()),
                request.maxAttempts().orElse(client.retry().maxAttempts()),
                maxBytes == null ? client.maxResponseBytes() : maxBytes);
    }

    private static Duration bounded(Duration limit) {
        return limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
    }
}

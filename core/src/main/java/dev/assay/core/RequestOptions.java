package dev.assay.core;

import dev.assay.core.http.Headers;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a single request may do differently from its client. Unset options are the client's.
 *
 * <p>Immutable and thread-safe.
 */
public final class RequestOptions {

    private static final RequestOptions NONE =
            new RequestOptions(null, null, null, null, null, Headers.none(), Map.of());

    private final @Nullable Duration attemptTimeout;
    private final @Nullable Duration deadline;
    private final @Nullable Duration permitWait;
    private final @Nullable Integer maxAttempts;
    private final @Nullable Long maxResponseBytes;
    private final Headers headers;
    private final Map<String, String> query;

    private RequestOptions(
            @Nullable Duration attemptTimeout,
            @Nullable Duration deadline,
            @Nullable Duration permitWait,
            @Nullable Integer maxAttempts,
            @Nullable Long maxResponseBytes,
            Headers headers,
            Map<String, String> query) {
        this.attemptTimeout = attemptTimeout;
        this.deadline = deadline;
        this.permitWait = permitWait;
        this.maxAttempts = maxAttempts;
        this.maxResponseBytes = maxResponseBytes;
        this.headers = headers;
        this.query = query;
    }

    /** Returns options with nothing set. */
    public static RequestOptions none() {
        return NONE;
    }

    /**
     * Limits one attempt, from connecting to the last byte.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public RequestOptions attemptTimeout(Duration timeout) {
        return new RequestOptions(
                positive(timeout, "timeout"), deadline, permitWait, maxAttempts, maxResponseBytes, headers, query);
    }

    /**
     * Limits the request, retries and the waits the server orders included; waiting for a permit is not.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public RequestOptions deadline(Duration limit) {
        return new RequestOptions(
                attemptTimeout, positive(limit, "limit"), permitWait, maxAttempts, maxResponseBytes, headers, query);
    }

    /**
     * Limits how long the request waits for a permit of the rate limit; zero fails at once.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RequestOptions permitWait(Duration limit) {
        Objects.requireNonNull(limit, "limit");
        if (limit.isNegative()) {
            throw new IllegalArgumentException("limit: negative: " + limit);
        }
        return new RequestOptions(attemptTimeout, deadline, limit, maxAttempts, maxResponseBytes, headers, query);
    }

    /**
     * Sets how many attempts are made in all; 1 means no retry.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public RequestOptions maxAttempts(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: below 1: " + attempts);
        }
        return new RequestOptions(attemptTimeout, deadline, permitWait, attempts, maxResponseBytes, headers, query);
    }

    /**
     * Bounds the answer's body, decompressed, in bytes.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public RequestOptions maxResponseBytes(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes: below 1: " + bytes);
        }
        return new RequestOptions(attemptTimeout, deadline, permitWait, maxAttempts, bytes, headers, query);
    }

    /**
     * Adds a header, replacing one of that name.
     *
     * @throws IllegalArgumentException if the name or value holds a character HTTP forbids
     */
    public RequestOptions header(String name, String value) {
        return new RequestOptions(
                attemptTimeout, deadline, permitWait, maxAttempts, maxResponseBytes, headers.with(name, value), query);
    }

    /** Adds a query parameter the typed query does not know, or replaces one it does. */
    public RequestOptions queryParameter(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(query);
        changed.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value"));
        return new RequestOptions(
                attemptTimeout,
                deadline,
                permitWait,
                maxAttempts,
                maxResponseBytes,
                headers,
                Collections.unmodifiableMap(changed));
    }

    /** Returns these options but for the query parameters, for a request that is not the one they were meant for. */
    public RequestOptions withoutQueryParameters() {
        return query.isEmpty()
                ? this
                : new RequestOptions(
                        attemptTimeout, deadline, permitWait, maxAttempts, maxResponseBytes, headers, Map.of());
    }

    /** Returns the limit of one attempt, if set. */
    public Optional<Duration> attemptTimeout() {
        return Optional.ofNullable(attemptTimeout);
    }

    /** Returns the limit of the request, if set. */
    public Optional<Duration> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** Returns how long a permit may be waited for, if set. */
    public Optional<Duration> permitWait() {
        return Optional.ofNullable(permitWait);
    }

    /** Returns the number of attempts, if set. */
    public Optional<Integer> maxAttempts() {
        return Optional.ofNullable(maxAttempts);
    }

    /** Returns the bound of the body in bytes, if set. */
    public Optional<Long> maxResponseBytes() {
        return Optional.ofNullable(maxResponseBytes);
    }

    /** Returns the headers to add. */
    public Headers headers() {
        return headers;
    }

    /** Returns the query parameters to add, in order. */
    public Map<String, String> query() {
        return query;
    }

    private static Duration positive(Duration duration, String name) {
        Objects.requireNonNull(duration, name);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + ": not positive: " + duration);
        }
        return duration;
    }
}

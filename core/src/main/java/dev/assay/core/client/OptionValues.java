package dev.assay.core.client;

import dev.assay.core.http.Interceptor;
import dev.assay.core.http.ProxySettings;
import dev.assay.core.http.TlsSettings;
import dev.assay.core.http.Transport;
import dev.assay.core.internal.chance.Randomness;
import dev.assay.core.limit.Quota;
import dev.assay.core.limit.RateLimit;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What options hold, the defaults where nothing was set; a builder changes its own copy. */
final class OptionValues {

    Duration attemptTimeout = Duration.ofSeconds(10);
    Duration deadline = Duration.ofSeconds(60);
    Duration permitWait = Duration.ofSeconds(70);
    RetryPolicy retry = RetryPolicy.STANDARD;
    long maxResponseBytes = 64L << 20;
    long maxRequestBytes = 4L << 20;

    @Nullable
    RateLimit rateLimit;

    @Nullable
    Quota quota;

    @Nullable
    Transport transport;

    List<Interceptor> interceptors = new ArrayList<>();
    List<RequestListener> listeners = new ArrayList<>();

    @Nullable
    ProxySettings proxy;

    @Nullable
    TlsSettings tls;

    @Nullable
    String application;

    @Nullable
    Executor executor;

    TimeSource timeSource = TimeSource.system();
    RandomGenerator random = Randomness.SHARED;

    OptionValues copy() {
        OptionValues copy = new OptionValues();
        copy.attemptTimeout = attemptTimeout;
        copy.deadline = deadline;
        copy.permitWait = permitWait;
        copy.retry = retry;
        copy.maxResponseBytes = maxResponseBytes;
        copy.maxRequestBytes = maxRequestBytes;
        copy.rateLimit = rateLimit;
        copy.quota = quota;
        copy.transport = transport;
        copy.interceptors = new ArrayList<>(interceptors);
        copy.listeners = new ArrayList<>(listeners);
        copy.proxy = proxy;
        copy.tls = tls;
        copy.application = application;
        copy.executor = executor;
        copy.timeSource = timeSource;
        copy.random = random;
        return copy;
    }

    static Duration positive(Duration duration, String name) {
        Objects.requireNonNull(duration, name);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + ": not positive: " + duration);
        }
        return duration;
    }

    static Duration notNegative(Duration duration, String name) {
        Objects.requireNonNull(duration, name);
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + ": negative: " + duration);
        }
        return duration;
    }

    static long positive(long number, String name) {
        if (number < 1) {
            throw new IllegalArgumentException(name + ": below 1: " + number);
        }
        return number;
    }
}

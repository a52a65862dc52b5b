package dev.assay.core.client;

import dev.assay.core.auth.Secret;
import dev.assay.core.http.Interceptor;
import dev.assay.core.http.ProxySettings;
import dev.assay.core.http.TlsSettings;
import dev.assay.core.http.Transport;
import dev.assay.core.internal.okhttp.OkHttpTransport;
import dev.assay.core.limit.Quota;
import dev.assay.core.limit.RateLimit;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.time.TimeSource;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/**
 * How a client calls its service, whichever service it is: time limits, retries, the HTTP stack, and what watches it.
 *
 * <p>Immutable and thread-safe; made by a {@link Builder}, which each client's own builder hands out.
 */
public final class ClientOptions {

    private final OptionValues values;

    private ClientOptions(OptionValues values) {
        this.values = values;
    }

    /** Returns a builder with the defaults. */
    public static Builder builder() {
        return new Builder(new OptionValues());
    }

    /** Returns a builder with these options. */
    public Builder toBuilder() {
        return new Builder(values.copy());
    }

    /** Returns the limit of one attempt. */
    public Duration attemptTimeout() {
        return values.attemptTimeout;
    }

    /** Returns the limit of a request. */
    public Duration deadline() {
        return values.deadline;
    }

    /** Returns how long a single request waits for a permit. */
    public Duration permitWait() {
        return values.permitWait;
    }

    /** Returns when and how often a failed request is repeated. */
    public RetryPolicy retry() {
        return values.retry;
    }

    /** Returns the bound of an answer's body in bytes, decompressed. */
    public long maxResponseBytes() {
        return values.maxResponseBytes;
    }

    /** Returns the bound of a request's body in bytes. */
    public long maxRequestBytes() {
        return values.maxRequestBytes;
    }

    /** Returns what the plan allows, if it was set. */
    public Optional<RateLimit> rateLimit() {
        return Optional.ofNullable(values.rateLimit);
    }

    /** Returns what counts requests, if it was set. */
    public Optional<Quota> quota() {
        return Optional.ofNullable(values.quota);
    }

    /** Returns the caller's own HTTP stack or OkHttp client, if one was set. */
    public Optional<Transport> transport() {
        return Optional.ofNullable(values.transport);
    }

    /** Returns the interceptors, outermost first. */
    public List<Interceptor> interceptors() {
        return List.copyOf(values.interceptors);
    }

    /** Returns what watches each request. */
    public List<RequestListener> listeners() {
        return List.copyOf(values.listeners);
    }

    /** Returns the proxy, if it was set. */
    public Optional<ProxySettings> proxy() {
        return Optional.ofNullable(values.proxy);
    }

    /** Returns the TLS settings, if they were set. */
    public Optional<TlsSettings> tls() {
        return Optional.ofNullable(values.tls);
    }

    /** Returns what stands behind Assay's name in the user agent, if it was set. */
    public Optional<String> application() {
        return Optional.ofNullable(values.application);
    }

    /** Returns what runs asynchronous requests, if it was set. */
    public Optional<Executor> executor() {
        return Optional.ofNullable(values.executor);
    }

    /** Returns where time comes from. */
    public TimeSource timeSource() {
        return values.timeSource;
    }

    /** Returns what spreads the waits between attempts. */
    public RandomGenerator random() {
        return values.random;
    }

    /** Sets options; not thread-safe. */
    public static final class Builder {

        private final OptionValues values;

        private Builder(OptionValues values) {
            this.values = values;
        }

        /**
         * Limits one attempt, from connecting to the last byte; 10 seconds unless set. An endpoint known to be slow has
         * a longer one of its own, which this does not change.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder attemptTimeout(Duration timeout) {
            values.attemptTimeout = OptionValues.positive(timeout, "timeout");
            return this;
        }

        /**
         * Limits a request, retries and waits the server orders included; 60 seconds unless set. It always wins.
         * Waiting for a permit has its own limit.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder deadline(Duration limit) {
            values.deadline = OptionValues.positive(limit, "limit");
            return this;
        }

        /**
         * Limits how long a single request waits for a permit of the rate limit; 70 seconds unless set, zero fails at
         * once. Pages of a list wait as long as it takes unless their options say otherwise.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder permitWait(Duration limit) {
            values.permitWait = OptionValues.notNegative(limit, "limit");
            return this;
        }

        /** Sets when and how often a failed request is repeated; {@link RetryPolicy#STANDARD} unless set. */
        public Builder retry(RetryPolicy policy) {
            values.retry = Objects.requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Bounds an answer's body, decompressed, in bytes; 64 MiB unless set.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder maxResponseBytes(long bytes) {
            values.maxResponseBytes = OptionValues.positive(bytes, "bytes");
            return this;
        }

        /**
         * Bounds a request's body in bytes; 4 MiB unless set.
         *
         * @throws IllegalArgumentException if it is below 1
         */
        public Builder maxRequestBytes(long bytes) {
            values.maxRequestBytes = OptionValues.positive(bytes, "bytes");
            return this;
        }

        /**
         * Sets what the plan allows, counted in memory; the client's own default unless set. Replaces {@link #quota}.
         */
        public Builder rateLimit(RateLimit limit) {
            values.rateLimit = Objects.requireNonNull(limit, "limit");
            values.quota = null;
            return this;
        }

        /**
         * Sets what counts requests, in place of a count in memory; for keys shared between JVMs. Replaces {@link
         * #rateLimit}.
         */
        public Builder quota(Quota counter) {
            values.quota = Objects.requireNonNull(counter, "counter");
            values.rateLimit = null;
            return this;
        }

        /** Replaces the HTTP stack; {@link #proxy} and {@link #tls} then have no effect. */
        public Builder transport(Transport stack) {
            values.transport = Objects.requireNonNull(stack, "stack");
            return this;
        }

        /**
         * Uses the caller's OkHttp client: its pool, interceptors, proxy and TLS; {@link #proxy} and {@link #tls} then
         * have no effect. It is derived from, not changed and never closed. Its redirects, silent repeats,
         * authenticators and time limits are off in the derived one, since Assay has its own.
         */
        public Builder httpClient(OkHttpClient client) {
            return transport(OkHttpTransport.borrowing(Objects.requireNonNull(client, "client")));
        }

        /** Adds an interceptor; the first added is the outermost. */
        public Builder interceptor(Interceptor interceptor) {
            values.interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
            return this;
        }

        /** Adds a listener. */
        public Builder listener(RequestListener listener) {
            values.listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /** Goes through an HTTP proxy; the JVM's proxy settings apply unless set. */
        public Builder proxy(InetSocketAddress address) {
            values.proxy = new ProxySettings(address, null, null);
            return this;
        }

        /** Goes through an HTTP proxy that asks for a user and a password (basic authentication). */
        public Builder proxy(InetSocketAddress address, String user, Secret password) {
            values.proxy = new ProxySettings(
                    address, Objects.requireNonNull(user, "user"), Objects.requireNonNull(password, "password"));
            return this;
        }

        /** Uses these certificates, for mutual TLS or a private authority; the platform's unless set. */
        public Builder tls(SSLContext context, X509TrustManager trust) {
            values.tls = new TlsSettings(context, trust);
            return this;
        }

        /**
         * Names the application behind Assay in the user agent, such as {@code shop/2.1}.
         *
         * @throws IllegalArgumentException if it is not printable ASCII
         */
        public Builder application(String name) {
            Objects.requireNonNull(name, "name");
            if (name.isBlank() || !name.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
                throw new IllegalArgumentException("name: not printable ASCII");
            }
            values.application = name;
            return this;
        }

        /** Runs asynchronous requests here; on 64 daemon threads of Assay's unless set. Never shut down by Assay. */
        public Builder executor(Executor runner) {
            values.executor = Objects.requireNonNull(runner, "runner");
            return this;
        }

        /** Takes time from here; for tests. */
        public Builder timeSource(TimeSource time) {
            values.timeSource = Objects.requireNonNull(time, "time");
            return this;
        }

        /** Spreads the waits between attempts with this generator, which must be thread-safe; for tests. */
        public Builder random(RandomGenerator generator) {
            values.random = Objects.requireNonNull(generator, "generator");
            return this;
        }

        /** Returns the options. */
        public ClientOptions build() {
            return new ClientOptions(values.copy());
        }
    }
}

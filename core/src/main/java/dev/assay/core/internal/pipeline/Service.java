package dev.assay.core.internal.pipeline;

import dev.assay.core.Request;
import dev.assay.core.RequestOptions;
import dev.assay.core.Response;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.feed.FeedGroup;
import dev.assay.core.feed.FeedTimer;
import dev.assay.core.http.Interceptor;
import dev.assay.core.http.Transport;
import dev.assay.core.http.TransportContext;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.internal.json.Shapes;
import dev.assay.core.limit.MemoryQuota;
import dev.assay.core.limit.Quota;
import dev.assay.core.limit.RateLimit;
import dev.assay.core.observe.RequestListener;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One provider, called with one set of options: what every typed client stands on. Thread-safe.
 *
 * <p>Services derived from another share its connections and threads, which go when the first one is closed.
 */
public final class Service implements AutoCloseable {

    private final Provider provider;
    private final ClientOptions options;
    private final Resources resources;
    // Whether the resources, or what is not shared of them, were made for this service.
    private final boolean owner;
    private final Quota quota;
    private final Credentials credentials;
    private final List<Interceptor> interceptors;
    private final @Nullable RequestListener listeners;
    private final FeedTimer feedTimer;
    private final FeedGroup feeds;
    private final Shapes shapes = new Shapes();
    private final AtomicBoolean closed = new AtomicBoolean();

    private Service(
            Provider provider,
            ClientOptions options,
            Resources resources,
            boolean owner,
            Quota quota,
            FeedTimer feedTimer,
            FeedGroup feeds) {
        this.provider = provider;
        this.options = options;
        this.resources = resources;
        this.owner = owner;
        this.quota = quota;
        this.feedTimer = feedTimer;
        this.feeds = feeds;
        this.credentials = new Credentials(provider, resources::isProxied);
        this.interceptors = options.interceptors();
        List<RequestListener> all = options.listeners();
        this.listeners = all.isEmpty() ? null : new Listeners(all);
    }

    /**
     * Returns a service with connections of its own.
     *
     * @param standard the limit that holds if the options set none
     */
    public static Service create(Provider provider, ClientOptions options, RateLimit standard) {
        FeedTimer timer = FeedTimer.of(options.timeSource());
        Resources resources = new Resources(options);
        Quota quota = newQuota(options, standard);
        return new Service(
                provider,
                options,
                resources,
                true,
                quota,
                timer,
                newFeeds(provider, quota).within(resources.feeds()));
    }

    /**
     * Returns a service that shares connections and threads with this one, and its quota too if {@code sameKey} and the
     * limit is the same.
     */
    public Service derive(Provider changed, ClientOptions changedOptions, RateLimit standard, boolean sameKey) {
        boolean sameTime = changedOptions.timeSource().equals(options.timeSource());
        boolean sameLimit = sameKey
                && sameTime
                && changedOptions.quota().equals(options.quota())
                && changedOptions.rateLimit().equals(options.rateLimit());
        Resources shared = resources.forOptions(changedOptions);
        Quota counted = sameLimit ? quota : newQuota(changedOptions, standard);
        FeedGroup counting = sameLimit ? feeds : newFeeds(changed, counted);
        return new Service(
                changed,
                changedOptions,
                shared,
                shared != resources,
                counted,
                sameTime ? feedTimer : FeedTimer.of(changedOptions.timeSource()),
                counting.within(shared.feeds()));
    }

    /** Returns a request that makes the call. */
    public <T> Request<T> request(CallSpec<T> call) {
        return new PreparedRequest<>(this, call, RequestOptions.none());
    }

    /** Makes the call on this thread. */
    public <T> Response<T> execute(CallSpec<T> call, RequestOptions request, AbortSignal abort) {
        if (closed.get() || resources.isClosed()) {
            throw new IllegalStateException("this " + provider.name() + " client is closed");
        }
        try {
            return new Run<>(this, call, request, abort).execute();
        } finally {
            resources.afterRun();
        }
    }

    /** Runs blocking calls as a future on the client's executor. */
    public <T> CompletableFuture<T> runAsync(Function<AbortSignal, T> call) {
        return resources.async().run(call);
    }

    /** Returns what counts its requests. */
    public Quota quota() {
        return quota;
    }

    /** Returns what wakes its feeds. */
    public FeedTimer feedTimer() {
        return feedTimer;
    }

    /** Returns what its feeds belong to. */
    public FeedGroup feeds() {
        return feeds;
    }

    /** Returns how it calls. */
    public ClientOptions options() {
        return options;
    }

    /** Returns whom it calls. */
    public Provider provider() {
        return provider;
    }

    /** Ends the use of this service; connections and threads go with the one they were made for. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        feeds.close();
        if (owner) {
            resources.close();
        }
    }

    Watchdog watchdog() {
        return resources.watchdog();
    }

    Credentials credentials() {
        return credentials;
    }

    Shapes shapes() {
        return shapes;
    }

    /** Returns what tells every listener; null if nobody listens. */
    @Nullable
    RequestListener listeners() {
        return listeners;
    }

    TransportResponse send(TransportRequest request, TransportContext context, Credentials.Asked secrets)
            throws IOException {
        Transport transport = resources.transport();
        if (interceptors.isEmpty()) {
            return transport.send(secrets.revealIn(request), context);
        }
        Transport chain = (req, ctx) -> transport.send(secrets.revealIn(req), ctx);
        for (int i = interceptors.size() - 1; i >= 0; i--) {
            Interceptor interceptor = interceptors.get(i);
            Transport next = chain;
            chain = (req, ctx) -> Next.intercept(interceptor, req, ctx, next);
        }
        return chain.send(request, context);
    }

    private static FeedGroup newFeeds(Provider provider, Quota quota) {
        long credits = quota instanceof MemoryQuota counted ? counted.limit().creditsPerMonth() : 0;
        return FeedGroup.of(provider.name() + " client", credits);
    }

    private static Quota newQuota(ClientOptions options, RateLimit standard) {
        Quota given = options.quota().orElse(null);
        return given != null ? given : MemoryQuota.of(options.rateLimit().orElse(standard), options.timeSource());
    }
}

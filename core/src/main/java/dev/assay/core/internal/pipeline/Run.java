package dev.assay.core.internal.pipeline;

import dev.assay.core.RequestOptions;
import dev.assay.core.Response;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.internal.error.Amend;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.observe.WaitReason;
import dev.assay.core.time.TimeSource;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a call: attempts until one is good, none is left, or the deadline is near. */
final class Run<T> {

    private static final Logger log = LoggerFactory.getLogger("dev.assay.core.http");

    private final Service service;
    private final CallSpec<T> call;
    private final Settings settings;
    private final AbortSignal abort;
    private final TimeSource time;
    private final Permits permits;
    private final TransportRequest request;
    private @Nullable RequestInfo info;
    private final Redactor redactor = new Redactor();
    private final long started;

    Run(Service service, CallSpec<T> call, RequestOptions options, AbortSignal abort) {
        this.service = service;
        this.call = call;
        this.settings = Settings.of(service.options(), call, options);
        this.abort = abort;
        this.time = service.options().timeSource();
        this.permits = new Permits(service.quota(), service.provider().name(), settings.permitWait(), this);
        this.request = prepare(options);
        this.started = time.nanoTime();
    }

    Response<T> execute() {
        RequestListener listeners = listeners();
        if (listeners == null) {
            return attempts();
        }
        listeners.started(info());
        Throwable failure = null;
        try {
            return attempts();
        } catch (Throwable e) {
            // Throwable, since interceptors in other languages throw checked exceptions undeclared.
            failure = e;
            throw e;
        } finally {
            listeners.ended(info(), Duration.ofNanos(time.nanoTime() - started), failure);
        }
    }

    private Response<T> attempts() {
        List<AssayException> earlier = null;
        for (int attempt = 1; ; attempt++) {
            try {
                return Attempt.make(this, attempt, request);
            } catch (AssayException e) {
                Retry retry = Retry.after(e, attempt, this);
                if (retry == null) {
                    throw with(earlier, e);
                }
                earlier = earlier == null ? new ArrayList<>() : earlier;
                earlier.add(e);
                waits(retry.delay(), retry.reason());
                try {
                    sleep(retry.delay());
                } catch (InterruptedCallException interrupted) {
                    e.call().ifPresent(site -> Amend.belongTo(interrupted, site));
                    throw with(earlier, interrupted);
                }
            }
        }
    }

    private static AssayException with(@Nullable List<AssayException> earlier, AssayException last) {
        if (earlier == null) {
            return last;
        }
        for (AssayException failure : earlier) {
            // An interceptor may throw one exception twice, which cannot suppress itself.
            if (failure != last) {
                last.addSuppressed(failure);
            }
        }
        return last;
    }

    /** Says that this is about to wait. */
    void waits(Duration duration, WaitReason reason) {
        if (log.isDebugEnabled()) {
            log.debug("{} waits {} ms: {}", info(), duration.toMillis(), reason);
        }
        RequestListener listeners = listeners();
        if (listeners != null) {
            listeners.waiting(info(), duration, reason);
        }
    }

    /** Waits and returns how long, on the monotonic clock. */
    Duration sleep(Duration duration) {
        long before = time.nanoTime();
        try {
            abort.sleep(time, duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedCallException("Interrupted while waiting " + duration.toMillis() + " ms", e);
        }
        checkAborted();
        return Duration.ofNanos(time.nanoTime() - before);
    }

    void checkAborted() {
        if (abort.aborted()) {
            throw new InterruptedCallException("The call was cancelled", null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedCallException("The thread was interrupted", null);
        }
    }

    void checkDeadline() {
        if (time.nanoTime() - deadline() >= 0) {
            throw Failures.pastDeadline(settings, null);
        }
    }

    /** Returns when the request must be over, on the monotonic clock; waits for permits push it back. */
    long deadline() {
        return started + settings.deadline().plus(permits.waited()).toNanos();
    }

    /** Tells whether an address is of another origin than the one the call was made to. */
    boolean isElsewhere(URI url) {
        return !url.equals(request.url()) && !Origin.of(url).isOf(request.url());
    }

    Service service() {
        return service;
    }

    CallSpec<T> call() {
        return call;
    }

    Settings settings() {
        return settings;
    }

    AbortSignal abort() {
        return abort;
    }

    TimeSource time() {
        return time;
    }

    Permits permits() {
        return permits;
    }

    /** Returns what listeners and logs are told of this; the same object every time. */
    RequestInfo info() {
        RequestInfo made = info;
        if (made == null) {
            made = new RequestInfo(call.operation(), call.method(), request.displayUrl());
            info = made;
        }
        return made;
    }

    Redactor redactor() {
        return redactor;
    }

    /** Returns who is told what happens; null for nobody. */
    @Nullable
    RequestListener listeners() {
        return service.listeners();
    }

    private TransportRequest prepare(RequestOptions options) {
        long size = call.payload() == null ? 0 : call.payload().size();
        if (size > service.options().maxRequestBytes()) {
            throw new IllegalArgumentException("payload: " + size + " bytes, more than maxRequestBytes, "
                    + service.options().maxRequestBytes());
        }
        return TransportRequest.of(
                call.method(), withQuery(call.url(), options.query()), headers(options), call.payload());
    }

    private Headers headers(RequestOptions options) {
        return with(with(service.provider().headers(), call.headers()), options.headers());
    }

    private static Headers with(Headers some, Headers others) {
        if (others.equals(Headers.none())) {
            return some;
        }
        Headers[] all = {some};
        others.forEach((name, value) -> all[0] = all[0].with(name, value));
        return all[0];
    }

    private static URI withQuery(URI url, Map<String, String> added) {
        return added.isEmpty() ? url : QueryString.replace(url, added);
    }

    /** A wait before the next attempt. */
    record Retry(Duration delay, WaitReason reason) {

        /** Returns the wait, or null if the failure is final. */
        static @Nullable Retry after(AssayException failure, int attempt, Run<?> run) {
            if (attempt >= run.settings.maxAttempts() || !Repeatable.is(failure, run.call.repeatable())) {
                return null;
            }
            Duration ordered = Repeatable.orderedWait(failure);
            if (ordered != null
                    && ordered.compareTo(run.service.options().retry().maxServerWait()) > 0) {
                return null;
            }
            Duration wait = ordered != null
                    ? ordered
                    : run.service
                            .options()
                            .retry()
                            .waitAfter(attempt, run.service.options().random());
            boolean inTime = run.time.nanoTime() + wait.toNanos() - run.deadline() < 0;
            return inTime ? new Retry(wait, ordered != null ? WaitReason.SERVER : WaitReason.BACKOFF) : null;
        }
    }
}

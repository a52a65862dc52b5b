package dev.assay.core.internal.pipeline;

import dev.assay.core.Response;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.CallSite;
import dev.assay.core.error.ServiceError;
import dev.assay.core.error.SizeLimitException;
import dev.assay.core.error.TransportException;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.internal.error.Amend;
import dev.assay.core.internal.pipeline.AttemptScope.End;
import dev.assay.core.limit.Quota;
import dev.assay.core.observe.AttemptInfo;
import dev.assay.core.observe.RequestListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer: what the server counts as one. */
final class Exchange<T> {

    private static final Logger log = LoggerFactory.getLogger("dev.assay.core.http");

    private final Run<T> run;
    private final int number;
    private final TransportRequest request;
    private final long spent;
    private int attemptMade;
    private long took;
    private int status;
    private Headers headers = Headers.none();
    private @Nullable String location;
    private Credentials.@Nullable Asked secrets;
    private @Nullable Duration pause;
    private @Nullable BoundedBody body;

    /**
     * Creates one.
     *
     * @param number the attempt it belongs to
     * @param spent how much of the attempt's time earlier ones took, in nanoseconds
     * @param attemptMade the last attempt in which something was sent, until this is
     */
    Exchange(Run<T> run, int number, TransportRequest request, long spent, int attemptMade) {
        this.run = run;
        this.number = number;
        this.request = request;
        this.spent = spent;
        this.attemptMade = attemptMade;
    }

    int status() {
        return status;
    }

    Headers headers() {
        return headers;
    }

    /** Returns where the answer redirects to, secrets that the server repeats included; null if it does not say. */
    @Nullable
    String location() {
        return location;
    }

    /** Returns how long it took, in nanoseconds. */
    long took() {
        return took;
    }

    /** Returns the address without what the server wrote of a secret into it. */
    URI withoutSecrets(URI target) {
        URI clean = secrets == null ? target : secrets.hideIn(target);
        if (run.redactor().shows(clean.toString())) {
            throw Redirect.refused(
                    "The service redirects the credential to another origin, or to where it does not"
                            + " belong, which is not followed",
                    this);
        }
        return clean;
    }

    /** Returns the answer, or null if it is a redirect. */
    @Nullable
    Response<T> execute() {
        Credentials.Asked asked;
        Quota.Permit permit;
        try {
            run.checkAborted();
            run.checkDeadline();
            if (spent >= run.settings().attemptTimeout().toNanos()) {
                throw Failures.pastAttempt(run.settings(), null);
            }
            asked = run.service().credentials().ask(request.url(), run.redactor());
            permit = run.permits().acquire();
        } catch (AssayException e) {
            throw described(e);
        }
        secrets = asked;
        return send(asked, permit);
    }

    private @Nullable Response<T> send(Credentials.Asked asked, Quota.Permit permit) {
        attemptMade = number;
        long begun = run.time().nanoTime();
        AttemptScope scope = scope(begun);
        Throwable failure = null;
        try {
            run.abort().exchange(scope);
            run.service().watchdog().watch(scope);
            return exchange(scope, asked);
        } catch (IOException e) {
            TransportException translated = failed(e, scope);
            failure = described(translated);
            throw translated;
        } catch (UncheckedIOException e) {
            TransportException translated = failed(Objects.requireNonNull(e.getCause()), scope);
            failure = described(translated);
            throw translated;
        } catch (AssayException e) {
            failure = described(e);
            throw e;
        } catch (RuntimeException | Error e) {
            failure = run.redactor().redact(e);
            throw unchecked(failure);
        } catch (Throwable e) {
            // Interceptors in other languages throw checked exceptions undeclared.
            TransportException translated = failed(new IOException("undeclared " + e, e), scope);
            failure = described(translated);
            throw translated;
        } finally {
            if (failure != null && status == 0) {
                // An interceptor may have dropped an answer it got; nobody else will close it.
                scope.end(End.CANCELLED);
            }
            scope.finish();
            run.service().watchdog().release(scope);
            run.abort().exchange(null);
            release(permit, failure);
            took = run.time().nanoTime() - begun;
            report(failure);
        }
    }

    private TransportException failed(IOException e, AttemptScope scope) {
        return Failures.of(e, scope.end(), status != 0, run.settings());
    }

    // What a user's quota throws must not take the place of the answer, or of the failure.
    private void release(Quota.Permit permit, @Nullable Throwable failure) {
        try {
            permit.release(pause);
        } catch (RuntimeException e) {
            Throwable clean = run.redactor().redact(e);
            log.warn("The quota failed to take a permit back", clean);
            if (failure != null) {
                failure.addSuppressed(clean);
            }
        }
    }

    private AttemptScope scope(long begun) {
        long attemptEnd = begun + run.settings().attemptTimeout().toNanos() - spent;
        boolean deadlineFirst = run.deadline() - attemptEnd <= 0;
        return new AttemptScope(
                run.time(),
                deadlineFirst ? run.deadline() : attemptEnd,
                deadlineFirst ? End.DEADLINE : End.ATTEMPT_TIMEOUT,
                run.redactor(),
                run.service().watchdog().hooks());
    }

    private @Nullable Response<T> exchange(AttemptScope scope, Credentials.Asked asked) throws IOException {
        TransportResponse response =
                Objects.requireNonNull(run.service().send(request, scope, asked), "the transport's answer");
        try {
            return answer(response, scope);
        } finally {
            close(response);
        }
    }

    private @Nullable Response<T> answer(TransportResponse response, AttemptScope scope) throws IOException {
        status = response.status();
        location = response.headers().first("Location");
        headers = run.redactor().redact(response.headers());
        if (log.isTraceEnabled()) {
            log.trace("{} answered {} {}", url(), status, headers);
        }
        boolean good = status >= 200 && status <= 299;
        // What is read of an error is bounded by its excerpt.
        long limit = good ? run.settings().maxResponseBytes() : Long.MAX_VALUE;
        body = BoundedBody.of(response, limit, scope, run.service().shapes());
        if (Redirect.is(status)) {
            return null;
        }
        if (!good) {
            throw run.service().provider().errors().read(error(body, scope));
        }
        return new Response<>(read(body, scope), status, headers, RequestIds.in(headers), number);
    }

    private T read(BoundedBody good, AttemptScope scope) throws IOException {
        try {
            return run.call().reader().read(new AnswerHead(status, headers, run.isElsewhere(request.url())), good);
        } catch (SizeLimitException e) {
            // Closing would read on for a while to save the connection.
            scope.end(End.CANCELLED);
            throw e;
        }
    }

    private ServiceError error(BoundedBody bad, AttemptScope scope) throws IOException {
        Duration retryAfter = RetryAfter.of(status, headers, run.time().now()).orElse(null);
        if (status == 429) {
            pause = retryAfter;
        }
        return new ServiceError(status, null, retryAfter, headers, Excerpt.read(bad, scope, run.redactor()));
    }

    // Whatever comes of it, the answer has been read or failed already.
    private void close(TransportResponse response) {
        try {
            response.close();
        } catch (IOException | RuntimeException e) {
            log.debug(
                    "{} left an answer that could not be closed: {}",
                    url(),
                    run.redactor().redact(e.toString()));
        }
    }

    /** Returns the failure without secrets, and with the exchange it belongs to. */
    AssayException described(AssayException failure) {
        run.redactor().clean(failure);
        if (failure.call().isEmpty()) {
            CallSite site = new CallSite(
                    run.call().operation(),
                    request.method(),
                    url(),
                    status,
                    RequestIds.in(headers),
                    attemptMade,
                    run.settings().maxAttempts());
            Amend.belongTo(failure, site);
        }
        return failure;
    }

    private void report(@Nullable Throwable failure) {
        if (log.isDebugEnabled()) {
            log.debug(
                    "{} {} {} in {} ms, attempt {}, request {}",
                    request.method(),
                    url(),
                    status,
                    TimeUnit.NANOSECONDS.toMillis(took),
                    number,
                    RequestIds.in(headers));
        }
        RequestListener listeners = run.listeners();
        if (listeners != null) {
            long bytes = body == null ? 0 : body.count();
            Duration duration = Duration.ofNanos(took);
            listeners.attempted(
                    run.info(), new AttemptInfo(number, status, RequestIds.in(headers), duration, bytes, failure));
        }
    }

    private String url() {
        return run.redactor().redact(request.displayUrl());
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }
}

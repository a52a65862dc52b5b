package dev.assay.core.internal.pipeline;

import dev.assay.core.Response;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import dev.assay.core.error.CallSite;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.error.ServiceError;
import dev.assay.core.error.ServiceException;
import dev.assay.core.error.SizeLimitException;
import dev.assay.core.error.TimeoutException;
import dev.assay.core.error.TransportException;
import dev.assay.core.http.Headers;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import dev.assay.core.internal.pipeline.AttemptScope.End;
import dev.assay.core.limit.Quota;
import dev.assay.core.observe.AttemptInfo;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt: a request sent and its answer read, redirects followed. */
final class Attempt<T> {

    private static final Logger log = LoggerFactory.getLogger("dev.assay.core.http");
    private static final int EXCERPT_BYTES = 8192;
    private static final String[] REQUEST_IDS = {"X-Request-Id", "Request-Id", "x-amzn-RequestId", "CF-Ray"};

    private final Run<T> run;
    private final int number;

    Attempt(Run<T> run, int number) {
        this.run = run;
        this.number = number;
    }

    Response<T> execute(TransportRequest first) {
        TransportRequest request = first;
        for (int hops = 0; ; hops++) {
            Exchange exchange = new Exchange(request);
            try {
                Response<T> response = exchange.execute();
                if (response != null) {
                    return response;
                }
                request = Redirect.follow(request, exchange.status, exchange.headers, hops);
            } catch (AssayException e) {
                if (e.call().isEmpty()) {
                    e.initCall(exchange.site());
                }
                throw e;
            }
        }
    }

    /** One request and its answer. */
    private final class Exchange {

        private final TransportRequest request;
        private int status;
        private Headers headers = Headers.none();
        private @Nullable Duration pause;
        private @Nullable BoundedBody body;

        Exchange(TransportRequest request) {
            this.request = request;
        }

        /** Returns the answer, or null if it is a redirect. */
        @Nullable Response<T> execute() {
            run.checkAborted();
            Credentials.Asked secrets = run.service().credentials().ask(request.url(), run.redactor());
            Quota.Permit permit = run.permits().acquire();
            long begun = run.time().nanoTime();
            AttemptScope scope = scope(begun);
            run.abort().exchange(scope);
            run.service().watchdog().watch(scope);
            run.countSent();
            Throwable failure = null;
            try {
                return exchange(scope, secrets);
            } catch (IOException e) {
                TransportException translated = translate(e, scope);
                failure = translated;
                throw translated;
            } catch (RuntimeException | Error e) {
                failure = e;
                throw e;
            } finally {
                scope.finish();
                run.service().watchdog().release(scope);
                run.abort().exchange(null);
                permit.release(pause);
                report(Duration.ofNanos(run.time().nanoTime() - begun), failure);
            }
        }

        private AttemptScope scope(long begun) {
            long attemptEnd = begun + run.settings().attemptTimeout().toNanos();
            boolean deadlineFirst = run.deadline() - attemptEnd <= 0;
            return new AttemptScope(
                    Thread.currentThread(),
                    run.time(),
                    deadlineFirst ? run.deadline() : attemptEnd,
                    deadlineFirst ? End.DEADLINE : End.ATTEMPT_TIMEOUT);
        }

        private @Nullable Response<T> exchange(AttemptScope scope, Credentials.Asked secrets) throws IOException {
            try (TransportResponse response = run.service().send(request, scope, secrets)) {
                status = response.status();
                headers = run.redactor().redact(response.headers());
                if (log.isTraceEnabled()) {
                    log.trace("{} answered {} {}", url(), status, headers);
                }
                body = new BoundedBody(response.body(), run.settings().maxResponseBytes(), scope);
                if (Redirect.is(status)) {
                    return null;
                }
                if (status < 200 || status > 299) {
                    throw run.service().provider().errors().read(error(body, scope));
                }
                T value = read(body, scope);
                return new Response<>(value, status, headers, requestId(), number);
            }
        }

        private T read(BoundedBody body, AttemptScope scope) throws IOException {
            try {
                return run.call().reader().read(new AnswerHead(status, headers), body);
            } catch (SizeLimitException e) {
                // Closing would read on for a while to save the connection.
                scope.end(End.CANCELLED);
                throw e;
            } catch (DataException e) {
                throw run.redactor().redact(e);
            } catch (ServiceException e) {
                throw redacted(e);
            }
        }

        // An error inside of a good answer, which the reader found: its text comes from the body.
        private ServiceException redacted(ServiceException e) {
            ServiceError said = e.error();
            String clean = run.redactor().redact(said.body());
            if (clean.equals(said.body())) {
                return e;
            }
            return run.service()
                    .provider()
                    .errors()
                    .read(new ServiceError(said.status(), null, said.retryAfter(), said.headers(), clean));
        }

        private ServiceError error(InputStream body, AttemptScope scope) throws IOException {
            byte[] start = body.readNBytes(EXCERPT_BYTES + 1);
            if (start.length > EXCERPT_BYTES) {
                scope.end(End.CANCELLED);
            }
            String excerpt = new String(start, 0, Math.min(start.length, EXCERPT_BYTES), StandardCharsets.UTF_8);
            Duration retryAfter = RetryAfter.of(headers, run.time().now()).orElse(null);
            if (status == 429) {
                pause = retryAfter;
            }
            return new ServiceError(status, null, retryAfter, headers, run.redactor().redact(excerpt));
        }

        private TransportException translate(IOException e, AttemptScope scope) {
            Throwable cause = run.redactor().redact(e);
                        End end = scope.end();
            if (end == End.CANCELLED) {
                return new InterruptedCallException("The call was cancelled", cause);
            }
            if (end == End.INTERRUPTED || Thread.currentThread().isInterrupted()) {
                return new InterruptedCallException("The thread was interrupted", cause);
            }
            if (end == End.ATTEMPT_TIMEOUT) {
                Duration limit = run.settings().attemptTimeout();
                return new TimeoutException(
                        "No complete answer within the attempt's " + seconds(limit) + " s",
                        TimeoutException.Limit.ATTEMPT,
                        limit,
                        cause);
            }
            if (end == End.DEADLINE) {
                Duration limit = run.settings().deadline();
                return new TimeoutException(
                        "No complete answer within the deadline of " + seconds(limit) + " s",
                        TimeoutException.Limit.DEADLINE,
                        limit,
                        cause);
            }
            String what = status == 0 ? "No answer" : e instanceof EOFException ? "The answer broke off" : "Reading failed";
            return new TransportException(what + ": " + run.redactor().redact(String.valueOf(e.getMessage())), cause);
        }

        private void report(Duration took, @Nullable Throwable failure) {
            log.debug(
                    "{} {} {} in {} ms, attempt {}, request {}",
                    request.method(),
                    url(),
                    status,
                    took.toMillis(),
                    number,
                    requestId());
            long bytes = body == null ? 0 : body.count();
            run.listeners()
                    .attempted(run.info(), new AttemptInfo(number, status, requestId(), took, bytes, failure));
        }

        private CallSite site() {
            return new CallSite(
                    run.call().operation(),
                    request.method(),
                    url(),
                    status,
                    requestId(),
                    number,
                    run.settings().maxAttempts());
        }

        // After a redirect the path may hold a secret that the server wrote there.
        private String url() {
            return run.redactor().redact(request.displayUrl());
        }

        private @Nullable String requestId() {
            for (String name : REQUEST_IDS) {
                String id = headers.first(name);
                if (id != null) {
                    return id;
                }
            }
            return null;
        }
    }

    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString();
    }
}

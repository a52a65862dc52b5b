package dev.assay.core.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The service answered with an error; subclasses are the decisions a caller can take. */
public class ServiceException extends AssayException {

    private static final long serialVersionUID = 1L;

    private final transient ServiceError error;

    /** Creates one; called by Assay. */
    public ServiceException(String message, ServiceError error) {
        super(message, null);
        this.error = error;
    }

    /** Returns what the service said: status, code, headers and the beginning of the body. */
    public final ServiceError error() {
        return error;
    }

    /** Returns the HTTP status; 0 if no request was sent. */
    public final int status() {
        return error.status();
    }

    /** Returns the service's own error code, or null. */
    public final @Nullable String code() {
        return error.code();
    }

    /** Returns the id the server gave the request, or null. */
    public final @Nullable String requestId() {
        return call().map(CallSite::requestId).orElse(null);
    }

    /** Returns how long to wait before the next try, counted from when this was thrown; empty if unknown. */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(error.retryAfter());
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

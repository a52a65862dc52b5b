package dev.assay.core.error;

import dev.assay.core.http.Headers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The service answered with an error; subclasses are the decisions a caller can take. */
public class ServiceException extends AssayException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private volatile @Nullable String code;
    private final @Nullable Duration retryAfter;
    private transient volatile @Nullable ServiceError error;

    /** Creates one; called by Assay. */
    public ServiceException(String message, ServiceError error) {
        super(message, null);
        this.status = error.status();
        this.code = error.code();
        this.retryAfter = error.retryAfter();
        this.error = error;
    }

    /**
     * Returns what the service said: status, code, headers and the beginning of the body. Headers and body do not survive
     * serialization.
     */
    public final ServiceError error() {
        ServiceError said = error;
        return said != null ? said : new ServiceError(status, code, retryAfter, Headers.none(), "");
    }

    /** Returns the HTTP status; 0 if no request was sent. */
    public final int status() {
        return status;
    }

    /** Returns the service's own error code, or null. */
    public final @Nullable String code() {
        return code;
    }

    /** Returns the id the server gave the request, or null. */
    public final @Nullable String requestId() {
        return call().map(CallSite::requestId).orElse(null);
    }

    /** Returns how long to wait before the next try, counted from when this was thrown; empty if unknown. */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    @Override
    final void maskAnswer(UnaryOperator<String> texts) {
        ServiceError masked = error().masked(texts);
        code = masked.code();
        error = masked;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

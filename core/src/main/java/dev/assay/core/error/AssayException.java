package dev.assay.core.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of what Assay throws besides the JDK's exceptions for misuse; unchecked.
 *
 * <p>Where several attempts were made, this is the last one's failure and the earlier ones are
 * {@linkplain #getSuppressed() suppressed}.
 */
public abstract class AssayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String message;
    private transient volatile @Nullable CallSite call;

    AssayException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.message = message;
    }

    /** Tells whether the same request may succeed later, unchanged. */
    public abstract boolean isRetryable();

    /** Returns the exchange this belongs to; empty if it arose outside of one, such as when a field is read. */
    public final Optional<CallSite> call() {
        return Optional.ofNullable(call);
    }

    /** Returns what happened and what to do, then the exchange in parentheses. */
    @Override
    public String getMessage() {
        CallSite site = call;
        return site == null ? message : message + " (" + site + ")";
    }

    /**
     * Says which exchange this belongs to, once, as {@link #initCause} does for the cause; called by Assay.
     *
     * @throws IllegalStateException if it was said before
     */
    public final void initCall(CallSite site) {
        if (call != null) {
            throw new IllegalStateException("the call is already set");
        }
        call = site;
    }
}

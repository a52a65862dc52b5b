package dev.assay.core.error;

import dev.assay.core.internal.error.Amendable;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The root of what Assay throws besides the JDK's exceptions for misuse; unchecked.
 *
 * <p>Where several attempts were made, this is the last one's failure and the earlier ones are
 * {@linkplain #getSuppressed() suppressed}.
 */
@SuppressWarnings("exports") // Hidden on purpose: it keeps what only Assay may call from being public.
public abstract class AssayException extends Amendable {

    private static final long serialVersionUID = 1L;

    // Kept here and not in Throwable, whose own cannot be changed, so that secrets can be taken out.
    private volatile String message;
    private volatile @Nullable Throwable reason;
    private transient volatile @Nullable CallSite call;

    /** Creates one; called by Assay and its clients. */
    protected AssayException(String message, @Nullable Throwable cause) {
        this.message = message;
        this.reason = cause;
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

    @Override
    public final synchronized @Nullable Throwable getCause() {
        return reason;
    }

    /** Takes secrets out of message and cause, and of what subclasses hold of the answer; called by Assay. */
    @Override
    protected final void mask(UnaryOperator<String> texts, UnaryOperator<Throwable> causes) {
        message = texts.apply(message);
        Throwable cause = reason;
        reason = cause == null ? null : causes.apply(cause);
        maskAnswer(texts);
    }

    /** Takes secrets out of what is held of the answer. */
    void maskAnswer(UnaryOperator<String> texts) {}

    /**
     * Says which exchange this belongs to, once, as {@link #initCause} does for the cause; called by Assay.
     *
     * @throws IllegalStateException if it was said before
     */
    @Override
    protected final void belongTo(Object callSite) {
        if (call != null) {
            throw new IllegalStateException("the call is already set");
        }
        call = (CallSite) callSite;
    }
}

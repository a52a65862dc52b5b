package dev.assay.contracts.chain;

import dev.assay.core.error.AssayException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one of many calls came to: a value or a failure. Immutable.
 *
 * @param <T> the value; null only if the function returns nothing
 */
public final class Outcome<T> {

    private final @Nullable T value;
    private final @Nullable AssayException failure;

    private Outcome(@Nullable T value, @Nullable AssayException failure) {
        this.value = value;
        this.failure = failure;
    }

    static <T> Outcome<T> of(@Nullable T value) {
        return new Outcome<>(value, null);
    }

    static <T> Outcome<T> failed(AssayException failure) {
        return new Outcome<>(null, failure);
    }

    /** Returns whether there is a value. */
    public boolean isSuccess() {
        return failure == null;
    }

    /**
     * Returns the value.
     *
     * @throws AssayException the failure, if there is one
     */
    @SuppressWarnings("NullAway") // Null only if T allows it.
    public T value() {
        if (failure != null) {
            throw failure;
        }
        return value;
    }

    /** Returns the value, or another if there is none. */
    public T orElse(T other) {
        return isSuccess() ? value() : other;
    }

    /** Returns why there is no value; empty if there is one. */
    public Optional<AssayException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public String toString() {
        return String.valueOf(failure == null ? value : failure);
    }
}

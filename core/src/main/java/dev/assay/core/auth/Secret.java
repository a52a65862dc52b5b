package dev.assay.core.auth;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A text that must not be seen, such as an API key; prints as {@code ***}. Immutable and thread-safe. */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /**
     * Returns a secret. White space around it, a usual slip of copying, is removed.
     *
     * @throws IllegalArgumentException if nothing but white space is left
     */
    public static Secret of(String text) {
        String stripped = Objects.requireNonNull(text, "text").strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("text: the secret is empty");
        }
        return new Secret(stripped);
    }

    /** Returns the text itself: do not print it. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}

package dev.assay.api.tokenmetrics.instruments;

import dev.assay.core.error.AssayException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several tokens have the symbol, name or contract that was asked for. */
public final class AmbiguousTokenException extends AssayException {

    private static final long serialVersionUID = 1L;

    private final String asked;
    private final transient @Nullable List<Instrument> candidates;

    AmbiguousTokenException(String what, String asked, List<Instrument> candidates) {
        super(
                candidates.size() + " tokens have the " + what + " " + asked + ": " + candidates
                        + "; ask by id, or let tieBreak(...) on the builder or on instruments() decide",
                null);
        this.asked = asked;
        this.candidates = List.copyOf(candidates);
    }

    /** Returns what was asked for. */
    public String asked() {
        return asked;
    }

    /** Returns the tokens there are; empty after serialization. */
    public List<Instrument> candidates() {
        return candidates == null ? List.of() : candidates;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

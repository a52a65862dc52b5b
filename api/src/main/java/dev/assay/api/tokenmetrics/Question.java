package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.core.internal.pipeline.QueryString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an operation is asked, in terms of both versions.
 *
 * @param tokens which tokens
 * @param range which days, or null if the operation knows none
 * @param signal which signal, or null for any
 * @param others further parameters by name
 */
record Question(
        Tokens tokens, @Nullable DateRange range, @Nullable Signal signal, Map<String, String> others) {

    /** The parameter that says how many rows there are at most. */
    static final String TOP = "top_k";

    static Question of(Tokens tokens) {
        return new Question(tokens, null, null, Map.of());
    }

    static Question of(Tokens tokens, DateRange range) {
        return new Question(tokens, Objects.requireNonNull(range, "range"), null, Map.of());
    }

    /** Returns the question with one more parameter, unless the list is empty. */
    Question with(String parameter, List<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(others);
        more.put(parameter, String.join(",", values));
        return new Question(tokens, range, signal, more);
    }

    /** Returns the question with these days. */
    Question over(@Nullable DateRange days) {
        return new Question(tokens, days, signal, others);
    }

    /** Returns the question about these tokens. */
    Question about(Tokens these) {
        return new Question(these, range, signal, others);
    }

    /** Adds the parameters as they are sent. */
    void ask(QueryString query, ParameterStyle style) {
        if (tokens.by() != Tokens.By.ALL) {
            query.with(Selector.parameter(tokens.by()), tokens.values());
        }
        if (range != null && range.since() != null) {
            query.with(style.start(), range.since().toString());
        }
        if (range != null && range.until() != null) {
            query.with(style.end(), range.until().toString());
        }
        if (signal != null) {
            query.with("signal", signal.number());
        }
        query.with(others);
    }
}

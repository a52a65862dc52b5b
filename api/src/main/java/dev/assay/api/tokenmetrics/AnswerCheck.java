package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.core.error.IgnoredParameterException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Holds an answer against its question: the service ignores what it does not understand, without a word. */
final class AnswerCheck<T> {

    private final Endpoint<T> endpoint;
    private final Question question;
    private final ParameterStyle style;
    private final Set<Long> ids;

    AnswerCheck(Endpoint<T> endpoint, Question question, ParameterStyle style) {
        this.endpoint = endpoint;
        this.question = question;
        this.style = style;
        this.ids = new HashSet<>(question.tokens().idValues());
    }

    /** Throws if the row is not among what was asked for. */
    void check(T row, int index) {
        long id = endpoint.tokenId().applyAsLong(row);
        if (!ids.isEmpty() && !ids.contains(id)) {
            throw ignored("token_id", "token " + id, "tokens by id " + question.tokens().values(), "", index);
        }
        DateRange range = question.range();
        if (range != null && endpoint.date() != null) {
            LocalDate day = endpoint.date().apply(row);
            if (!range.contains(day)) {
                String name = range.since() != null && day.isBefore(range.since()) ? style.start() : style.end();
                String hint = "; try parameterStyle(" + style.other() + ") on the builder";
                throw ignored(name, "the day " + day, range.since() + " to " + range.until(), hint, index);
            }
        }
        if (question.signal() != null && endpoint.signal() != null) {
            Integer number = endpoint.signal().apply(row);
            if (number == null || number != question.signal().number()) {
                throw ignored("signal", "signal " + number, question.signal().toString(), "", index);
            }
        }
    }

    private static IgnoredParameterException ignored(
            String parameter, String found, String asked, String hint, int index) {
        return new IgnoredParameterException(
                "Asked for " + asked + " and got " + found + ": the service seems to ignore the parameter " + parameter
                        + hint,
                parameter,
                "$.data[" + index + "]");
    }
}

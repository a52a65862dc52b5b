package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.core.error.DataException;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Holds an answer against its question: the service ignores what it does not understand, without a word. */
final class AnswerCheck<T> {

    private static final Column SYMBOL = Column.sometimes("TOKEN_SYMBOL", "token_symbol", "SYMBOL");
    private static final Column NAME = Column.sometimes("TOKEN_NAME", "token_name");
    private static final Column SLUG = Column.sometimes("slug");

    private final Endpoint<T> endpoint;
    private final Question question;
    private final ParameterStyle style;
    private final long[] ids;

    AnswerCheck(Endpoint<T> endpoint, Question question, ParameterStyle style) {
        this.endpoint = endpoint;
        this.question = question;
        this.style = style;
        this.ids = ids(question.tokens());
    }

    /** Returns the ids asked for in ascending order; none if tokens are not named by id. */
    private static long[] ids(Tokens tokens) {
        if (tokens.by() != Tokens.By.ID) {
            return new long[0];
        }
        long[] ids = new long[tokens.values().size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = Long.parseLong(tokens.values().get(i));
        }
        Arrays.sort(ids);
        return ids;
    }

    /** Throws if the row is not among what was asked for. */
    void check(T row, int index) {
        checkToken(row, index);
        checkDay(row, index);
        checkSignal(row, index);
        checkEchoes(row, index);
    }

    private void checkToken(T row, int index) {
        ToLongFunction<T> reader = endpoint.tokenId();
        if (reader == null) {
            return;
        }
        // Read though it was not asked for: a row of no known token is not handed out.
        long id = reader.applyAsLong(row);
        if (ids.length > 0 && Arrays.binarySearch(ids, id) < 0) {
            throw ignored(
                    "token_id",
                    "token " + id,
                    "tokens by id " + question.tokens().values(),
                    "",
                    index);
        }
    }

    private void checkDay(T row, int index) {
        DateRange range = question.range();
        Function<T, @Nullable LocalDate> reader = endpoint.date();
        if (range == null || reader == null) {
            return;
        }
        LocalDate day = reader.apply(row);
        if (day == null) {
            throw undated(row, range, index);
        }
        if (range.contains(day)) {
            return;
        }
        String name = range.since() != null && day.isBefore(range.since()) ? style.start() : style.end();
        String hint = "; try parameterStyle(" + style.other() + ") on the builder";
        throw ignored(name, "the day " + day, range.since() + " to " + range.until(), hint, index);
    }

    private DataException undated(T row, DateRange range, int index) {
        return new DataException(
                "The row has no day, so nobody knows whether it is among those asked for, " + range.since() + " to "
                        + range.until() + ": " + row,
                "$.data[" + index + "]",
                null);
    }

    private void checkSignal(T row, int index) {
        Function<T, @Nullable Integer> reader = endpoint.signal();
        Signal asked = question.signal();
        if (asked == null || reader == null) {
            return;
        }
        Integer number = reader.apply(row);
        if (number == null || number != asked.number()) {
            throw ignored("signal", "signal " + number, asked.toString(), "", index);
        }
    }

    private void checkEchoes(T row, int index) {
        if (endpoint.echoes().isEmpty()) {
            return;
        }
        endpoint.echoes().forEach((parameter, reader) -> {
            String asked = question.others().get(parameter);
            Object found = reader.apply(row);
            if (asked != null && found != null && !asked.equals(found.toString())) {
                throw ignored(parameter, parameter + " " + found, parameter + " " + asked, "", index);
            }
        });
    }

    /** Throws if a page as a whole does not answer what was asked for. */
    void checkPage(List<Row> rows) {
        checkCount(rows.size());
        checkNames(rows);
    }

    private void checkCount(int rows) {
        String most = question.others().get(Question.TOP);
        if (most != null && rows > Integer.parseInt(most)) {
            throw ignored(Question.TOP, rows + " rows", "the first " + most, "", Integer.parseInt(most));
        }
    }

    // Not row by row, since it is not known how loosely the service compares.
    private void checkNames(List<Row> rows) {
        Column column = selected();
        if (column == null || rows.stream().noneMatch(row -> row.has(column))) {
            return;
        }
        if (rows.stream().anyMatch(row -> isAsked(row.text(column)))) {
            return;
        }
        throw ignored(
                Selector.parameter(question.tokens().by()),
                "none of them",
                question.tokens().toString(),
                "",
                0);
    }

    private @Nullable Column selected() {
        return switch (question.tokens().by()) {
            case SYMBOL -> SYMBOL;
            case NAME -> NAME;
            case SLUG -> SLUG;
            case ID, ALL, CONTRACT -> null;
        };
    }

    private boolean isAsked(@Nullable String text) {
        return text != null && question.tokens().values().stream().anyMatch(text::equalsIgnoreCase);
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

package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.row.Row;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** An operation that answers with rows. Immutable; made once, by a chain. */
final class Endpoint<T> implements Cloneable {

    /** Any number of rows a day. */
    static final int ANY = 0;

    private final String path;
    private final String operation;
    private final Function<Row, T> row;
    private Set<Tokens.By> v2 = EnumSet.of(Tokens.By.ALL);
    private Set<Tokens.By> v3 = EnumSet.of(Tokens.By.ALL);
    private Set<ApiVersion> paged = EnumSet.allOf(ApiVersion.class);
    private int rowsADay = 1;
    private @Nullable ToLongFunction<T> tokenId;
    private @Nullable Function<T, @Nullable LocalDate> date;
    private @Nullable Function<T, @Nullable Integer> signal;
    private @Nullable Function<T, Object> key;
    private Map<String, Function<T, @Nullable Object>> echoes = Map.of();
    private @Nullable Comparator<T> order;

    private Endpoint(String path, Function<Row, T> row) {
        this.path = path;
        this.operation = "tokenmetrics/" + path;
        this.row = row;
    }

    /** Returns an operation whose rows belong to tokens, which are its keys, and which takes any selector that is sent. */
    static <T> Endpoint<T> of(String path, Function<Row, T> row, ToLongFunction<T> tokenId) {
        Endpoint<T> endpoint = new Endpoint<>(path, row);
        endpoint.tokenId = tokenId;
        endpoint.v3 = EnumSet.complementOf(EnumSet.of(Tokens.By.CONTRACT));
        endpoint.v2 = EnumSet.complementOf(EnumSet.of(Tokens.By.CONTRACT, Tokens.By.SLUG));
        return endpoint;
    }

    /** Returns an operation whose rows belong to no token, and what tells them apart. */
    static <T> Endpoint<T> whole(String path, Function<Row, T> row, Function<T, Object> key) {
        Endpoint<T> endpoint = new Endpoint<>(path, row);
        endpoint.key = key;
        return endpoint;
    }

    /** Returns the operation, which takes only these in v2. */
    Endpoint<T> v2(Tokens.By first, Tokens.By... more) {
        Endpoint<T> copy = copy();
        copy.v2 = EnumSet.of(first, more);
        return copy;
    }

    /** Returns the operation, which takes only these in v3. */
    Endpoint<T> v3(Tokens.By first, Tokens.By... more) {
        Endpoint<T> copy = copy();
        copy.v3 = EnumSet.of(first, more);
        return copy;
    }

    /** Returns the operation, which these versions answer whole and not in pages. */
    Endpoint<T> wholeIn(ApiVersion first, ApiVersion... more) {
        Endpoint<T> copy = copy();
        copy.paged = EnumSet.complementOf(EnumSet.of(first, more));
        return copy;
    }

    /** Returns the operation, whose rows have a day; null where a row may lack it. */
    Endpoint<T> dated(Function<T, @Nullable LocalDate> reader) {
        Endpoint<T> copy = copy();
        copy.date = reader;
        return copy;
    }

    /** Returns the operation, which has that many rows a token and day at most; {@link #ANY} if nobody knows. */
    Endpoint<T> rowsADay(int rows) {
        Endpoint<T> copy = copy();
        copy.rowsADay = rows;
        return copy;
    }

    /** Returns the operation, whose rows have a signal that can be asked for. */
    Endpoint<T> signalled(Function<T, @Nullable Integer> reader) {
        Endpoint<T> copy = copy();
        copy.signal = reader;
        return copy;
    }

    /**
     * Returns the operation, whose rows show what was asked for by a parameter with one value; null where a row may lack it.
     */
    Endpoint<T> echoing(String parameter, Function<T, @Nullable Object> reader) {
        Endpoint<T> copy = copy();
        copy.echoes = new HashMap<>(echoes);
        copy.echoes.put(parameter, reader);
        return copy;
    }

    /** Returns the operation, whose rows are told apart by this. */
    Endpoint<T> keyed(Function<T, Object> reader) {
        Endpoint<T> copy = copy();
        copy.key = reader;
        return copy;
    }

    /** Returns the operation, whose rows are put in this order; by day and token unless said. */
    Endpoint<T> ordered(Comparator<T> comparator) {
        Endpoint<T> copy = copy();
        copy.order = comparator;
        return copy;
    }

    String path() {
        return path;
    }

    /** Returns its name for who watches. */
    String operation() {
        return operation;
    }

    T row(Row untyped) {
        return row.apply(untyped);
    }

    /** Returns what tokens may be named by in what is sent. */
    Set<Tokens.By> selectors(ApiVersion version) {
        return version == ApiVersion.V2 ? v2 : v3;
    }

    boolean isPaged(ApiVersion version) {
        return paged.contains(version);
    }

    int rowsADay() {
        return rowsADay;
    }

    /** Reads a row's token; null if rows have none. */
    @Nullable
    ToLongFunction<T> tokenId() {
        return tokenId;
    }

    /** Reads a row's day; null if rows have none. */
    @Nullable
    Function<T, @Nullable LocalDate> date() {
        return date;
    }

    /** Reads a row's signal number; null if rows have none. */
    @Nullable
    Function<T, @Nullable Integer> signal() {
        return signal;
    }

    /** Returns what reads from a row the value of a parameter, by the parameter's name. */
    Map<String, Function<T, @Nullable Object>> echoes() {
        return echoes;
    }

    /** Returns the order of rows in a history. */
    Comparator<T> order() {
        if (order != null) {
            return order;
        }
        Function<T, @Nullable LocalDate> day = date == null ? row -> null : date;
        Comparator<T> byDay = (a, b) -> Objects.compare(
                day.apply(a), day.apply(b), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
        return tokenId == null ? byDay : byDay.thenComparingLong(tokenId);
    }

    /** Returns what tells a row from the others. */
    Object key(T typed) {
        Function<T, Object> reader = key;
        return reader != null ? reader.apply(typed) : identity(typed);
    }

    /** Returns what stays the same when a row changes: token and day, as far as there are. Several rows may share it. */
    Object identity(T typed) {
        ToLongFunction<T> token = tokenId;
        LocalDate day = date == null ? null : date.apply(typed);
        if (token == null) {
            return day == null ? path : day;
        }
        long id = token.applyAsLong(typed);
        return day == null ? (Object) id : new TokenDay(id, day);
    }

    private Endpoint<T> copy() {
        try {
            @SuppressWarnings("unchecked")
            Endpoint<T> copy = (Endpoint<T>) clone();
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    private record TokenDay(long token, LocalDate day) {}
}

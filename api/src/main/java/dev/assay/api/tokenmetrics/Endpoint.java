package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.row.Row;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * An operation that answers with rows.
 *
 * @param path its path behind the version
 * @param operation its name for who watches
 * @param v2 what tokens may be named by in v2
 * @param v3 what tokens may be named by in v3
 * @param pagedInV2 whether v2 hands it out in pages
 * @param row makes a typed row
 * @param tokenId reads a row's token
 * @param date reads a row's day; null if it has none
 * @param signal reads a row's signal number; null if it has none
 */
record Endpoint<T>(
        String path,
        String operation,
        Set<Tokens.By> v2,
        Set<Tokens.By> v3,
        boolean pagedInV2,
        Function<Row, T> row,
        ToLongFunction<T> tokenId,
        @Nullable Function<T, LocalDate> date,
        @Nullable Function<T, @Nullable Integer> signal) {

    static <T> Endpoint<T> of(String path, Function<Row, T> row, ToLongFunction<T> tokenId) {
        Set<Tokens.By> any = EnumSet.allOf(Tokens.By.class);
        Set<Tokens.By> anyInV2 = EnumSet.complementOf(EnumSet.of(Tokens.By.SLUG));
        return new Endpoint<>(path, "tokenmetrics/" + path, anyInV2, any, true, row, tokenId, null, null);
    }

    /** Returns the operation, which takes only these in v2. */
    Endpoint<T> v2(Tokens.By first, Tokens.By... more) {
        return new Endpoint<>(path, operation, EnumSet.of(first, more), v3, pagedInV2, row, tokenId, date, signal);
    }

    /** Returns the operation, which v2 answers whole. */
    Endpoint<T> wholeInV2() {
        return new Endpoint<>(path, operation, v2, v3, false, row, tokenId, date, signal);
    }

    /** Returns the operation, whose rows have a day. */
    Endpoint<T> dated(Function<T, LocalDate> reader) {
        return new Endpoint<>(path, operation, v2, v3, pagedInV2, row, tokenId, reader, signal);
    }

    /** Returns the operation, whose rows have a signal that can be asked for. */
    Endpoint<T> signalled(Function<T, @Nullable Integer> reader) {
        return new Endpoint<>(path, operation, v2, v3, pagedInV2, row, tokenId, date, reader);
    }

    /** Returns what tokens may be named by. */
    Set<Tokens.By> selectors(ApiVersion version) {
        return version == ApiVersion.V2 ? v2 : v3;
    }

    /** Returns what tells a row from the others. */
    Object key(T typed) {
        long id = tokenId.applyAsLong(typed);
        return date == null ? (Object) id : new TokenDay(id, date.apply(typed));
    }

    private record TokenDay(long token, LocalDate day) {}
}

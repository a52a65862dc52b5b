package dev.assay.testing.tokenmetrics;

import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.function.ToLongBiFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Decides which rows an endpoint has for a query. */
@FunctionalInterface
interface RowSource {

    RowList rows(Data data, Query query);

    /** One row a token, as of its last day, in no order. */
    static RowSource tokens() {
        return (data, query) -> {
            int[] tokens = TokenFilter.select(data, query);
            Grid grid = new Grid(tokens, data.universe.size(), 0, 0, false);
            return (from, count) -> grid.slice(from, count).stream()
                    .map(row -> new RowKey(row.token(), data.market.lastDay(row.token())))
                    .toList();
        };
    }

    /** One row a token and day. */
    static RowSource tokenDays(boolean newestFirst) {
        return tokenDays(newestFirst, (data, query) -> null);
    }

    /** One row a token and day that passes the test. */
    static RowSource tokenDays(boolean newestFirst, RowTest extra) {
        return (data, query) -> {
            int[] tokens = TokenFilter.select(data, query);
            LocalDate start = query.start();
            LocalDate end = query.end();
            Market market = data.market;
            long first = market.firstDay(tokens);
            long last = market.lastDay(tokens);
            first = start == null ? first : Math.max(start.toEpochDay(), first);
            last = end == null ? last : Math.min(end.toEpochDay(), last);
            Grid grid = new Grid(tokens, data.universe.size(), first, last, newestFirst);
            Predicate<RowKey> test = extra.test(data, query);
            if (test == null && market.isFull(tokens)) {
                return grid;
            }
            return new Sieve(grid, row -> market.has(row.token(), row.day()) && (test == null || test.test(row)));
        };
    }

    /** As many rows as a function says, in order, of which a key's token is the number. */
    static RowSource numbered(ToLongBiFunction<Data, Query> size) {
        return (data, query) -> {
            long all = size.applyAsLong(data, query);
            return (from, count) -> LongStream.range(from, Math.max(from, Math.min(all, from + count)))
                    .mapToObj(number -> new RowKey((int) number, data.market.lastDay((int[]) null)))
                    .toList();
        };
    }

    /** Makes a test of rows from a query, or null for none. */
    @FunctionalInterface
    interface RowTest {
        @Nullable
        Predicate<RowKey> test(Data data, Query query);
    }
}

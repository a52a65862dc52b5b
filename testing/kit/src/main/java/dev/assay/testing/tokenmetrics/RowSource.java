package dev.assay.testing.tokenmetrics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Decides which rows an endpoint has for a query. */
@FunctionalInterface
interface RowSource {

    /** How many hours a day has. */
    int HOURS = 24;

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
            Market market = data.market;
            Days days = Days.of(market, query, tokens);
            Grid grid = new Grid(tokens, data.universe.size(), days.first(), days.last(), newestFirst);
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

    /** One row a token and hour, over the last so many days. */
    static RowSource tokenHours(boolean newestFirst, int mostDays) {
        return (data, query) -> {
            int[] tokens = TokenFilter.select(data, query);
            Market market = data.market;
            Days days = Days.of(market, query, tokens);
            long first = Math.max(days.first(), days.last() - mostDays + 1);
            // To the grid an hour is a day.
            Grid grid =
                    new Grid(tokens, data.universe.size(), first * HOURS, days.last() * HOURS + HOURS - 1, newestFirst);
            RowList places = market.isFull(tokens)
                    ? grid
                    : new Sieve(grid, row -> market.has(row.token(), Math.floorDiv(row.day(), (long) HOURS)));
            return (from, count) -> places.slice(from, count).stream()
                    .map(row -> new RowKey(
                            row.token(), Math.floorDiv(row.day(), (long) HOURS), Math.floorMod(row.day(), HOURS)))
                    .toList();
        };
    }

    /** One row a day, about the first token, oldest first. */
    static RowSource days() {
        return (data, query) -> {
            Days days = Days.of(data.market, query, new int[] {0});
            return (from, count) -> LongStream.rangeClosed(
                            days.first() + from, Math.min(days.last(), days.first() + from + count - 1))
                    .mapToObj(day -> new RowKey(0, day))
                    .toList();
        };
    }

    /** One row a token, as of its last day, the greatest first. */
    static RowSource byMarketCap() {
        return (data, query) -> RowList.of(IntStream.range(0, data.universe.size())
                .boxed()
                .sorted(Comparator.comparing(data.market::marketCap).reversed())
                .map(token -> new RowKey(token, data.market.lastDay(token)))
                .toList());
    }

    /** The days that a query asks for, of those that there are. */
    record Days(long first, long last) {

        static Days of(Market market, Query query, int @Nullable [] tokens) {
            LocalDate start = query.start();
            LocalDate end = query.end();
            long first = market.firstDay(tokens);
            long last = market.lastDay(tokens);
            return new Days(
                    start == null ? first : Math.max(start.toEpochDay(), first),
                    end == null ? last : Math.min(end.toEpochDay(), last));
        }
    }

    /** Makes a test of rows from a query, or null for none. */
    @FunctionalInterface
    interface RowTest {
        @Nullable
        Predicate<RowKey> test(Data data, Query query);
    }
}

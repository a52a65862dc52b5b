package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.history.Coverage;
import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.Tokens;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Finds which days rows are there for. */
final class Coverages {

    // Where rows belong to no token.
    private static final long NOBODY = Long.MIN_VALUE;

    private Coverages() {}

    static <T> List<Coverage> of(Endpoint<T> endpoint, Tokens tokens, DateRange asked, List<T> rows) {
        LocalDate first = Objects.requireNonNull(asked.since());
        int days = (int) ChronoUnit.DAYS.between(first, Objects.requireNonNull(asked.until())) + 1;
        Map<Long, BitSet> served = new TreeMap<>();
        ToLongFunction<T> token = endpoint.tokenId();
        if (token == null) {
            served.put(NOBODY, new BitSet());
        } else if (tokens.by() == Tokens.By.ID) {
            tokens.values().forEach(id -> served.put(Long.valueOf(id), new BitSet()));
        }
        Function<T, @Nullable LocalDate> date = endpoint.date();
        for (T row : rows) {
            LocalDate day = date == null ? null : date.apply(row);
            if (day != null) {
                served.computeIfAbsent(token == null ? NOBODY : token.applyAsLong(row), id -> new BitSet())
                        .set((int) ChronoUnit.DAYS.between(first, day));
            }
        }
        List<Coverage> coverages = new ArrayList<>();
        served.forEach((id, there) -> coverages.add(new Coverage(
                id == NOBODY ? OptionalLong.empty() : OptionalLong.of(id),
                days,
                there.cardinality(),
                missing(there, first, days))));
        return coverages;
    }

    private static List<DateRange> missing(BitSet there, LocalDate first, int days) {
        List<DateRange> ranges = new ArrayList<>();
        for (int from = there.nextClearBit(0); from < days; ) {
            int next = there.nextSetBit(from);
            int to = next < 0 ? days : next;
            ranges.add(new DateRange(first.plusDays(from), first.plusDays(to - 1L)));
            from = there.nextClearBit(to);
        }
        return ranges;
    }
}

package dev.assay.metrics.accumulate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who was active in which period: counts of users, and of what they have in common. A period without activity counts
 * zero everywhere; whether it has ended, and whether it was seen at all, the caller knows.
 *
 * <p>Immutable and thread-safe.
 */
public final class PeriodActivity {

    private final PeriodUnit unit;
    private final NavigableMap<Long, BitSet> active;
    /** By period, those who were active in it for the first time. */
    private final Map<Long, BitSet> cohorts;

    private PeriodActivity(PeriodUnit unit, NavigableMap<Long, BitSet> active, Map<Long, BitSet> cohorts) {
        this.unit = unit;
        this.active = active;
        this.cohorts = cohorts;
    }

    static PeriodActivity of(PeriodUnit unit, Map<Long, BitSet> active) {
        NavigableMap<Long, BitSet> copy = new TreeMap<>();
        active.forEach((period, users) -> copy.put(period, (BitSet) users.clone()));
        Map<Long, BitSet> cohorts = new TreeMap<>();
        BitSet seen = new BitSet();
        copy.forEach((period, users) -> {
            BitSet fresh = (BitSet) users.clone();
            fresh.andNot(seen);
            seen.or(users);
            cohorts.put(period, fresh);
        });
        return new PeriodActivity(unit, copy, cohorts);
    }

    /** Returns the length of the periods. */
    public PeriodUnit unit() {
        return unit;
    }

    /** Returns the periods with activity, ascending. */
    public SortedSet<Long> periods() {
        return new TreeSet<>(active.keySet());
    }

    /** Returns the first period with activity; empty if there is none. */
    public OptionalLong first() {
        return active.isEmpty() ? OptionalLong.empty() : OptionalLong.of(active.firstKey());
    }

    /** Returns the last period with activity; empty if there is none. */
    public OptionalLong last() {
        return active.isEmpty() ? OptionalLong.empty() : OptionalLong.of(active.lastKey());
    }

    /** Returns how many were active in a period. */
    public long active(long period) {
        return in(active, period).cardinality();
    }

    /** Returns how many different ones were active in the periods from one, inclusive, to another, exclusive. */
    public long activeWithin(long from, long to) {
        return within(from, to).cardinality();
    }

    /** Returns how many were active in a period for the first time. */
    public long fresh(long period) {
        return in(cohorts, period).cardinality();
    }

    /** Returns how many were active in both of two periods. */
    public long common(long one, long other) {
        BitSet both = (BitSet) in(active, one).clone();
        both.and(in(active, other));
        return both.cardinality();
    }

    /** Returns how many were active in a period, not in the one before it, but earlier. */
    public long reactivated(long period) {
        BitSet back = (BitSet) in(active, period).clone();
        back.andNot(in(active, period - 1));
        back.andNot(in(cohorts, period));
        return back.cardinality();
    }

    /** Returns how many of a cohort, those whose first period is the one, were active in another period. */
    public long retained(long cohort, long period) {
        BitSet both = (BitSet) in(cohorts, cohort).clone();
        both.and(in(active, period));
        return both.cardinality();
    }

    /**
     * Returns how many of a cohort were active in a period or any later one, up to an end, exclusive: a list of such
     * counts for the periods from the cohort's own on.
     */
    public List<Long> retainedFrom(long cohort, long end) {
        BitSet members = in(cohorts, cohort);
        BitSet later = new BitSet();
        List<Long> counts = new ArrayList<>();
        for (long period = end - 1; period >= cohort; period--) {
            later.or(in(active, period));
            BitSet both = (BitSet) members.clone();
            both.and(later);
            counts.add((long) both.cardinality());
        }
        Collections.reverse(counts);
        return List.copyOf(counts);
    }

    private BitSet within(long from, long to) {
        if (from > to) {
            throw new IllegalArgumentException("to: before from: " + from + " to " + to);
        }
        BitSet union = new BitSet();
        active.subMap(from, to).values().forEach(union::or);
        return union;
    }

    private static BitSet in(Map<Long, BitSet> sets, long period) {
        return sets.getOrDefault(period, new BitSet());
    }

    @Override
    public String toString() {
        return "PeriodActivity[" + active.size() + " times " + unit + "]";
    }
}

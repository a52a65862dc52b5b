package dev.assay.metrics.risk;

import dev.assay.metrics.internal.Sum;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A benchmark of many assets, equally weighted at each step, without the bias of survivors: an asset enters with its first
 * price, and one that ends before the others does not end at its last price but with the return at its delisting, which has to
 * be said. The set is that of a time in the past, not of those that are left today. Immutable and thread-safe.
 *
 * <pre>{@code
 * TimeSeries index = Universe.of("top ten", LocalDate.of(2022, 1, 1)).with(btc).withDelisted(luna, -1).index();
 * Measurement beta = Relative.beta(PairedReturns.fromPrices(eth, index), RiskOptions.defaults());
 * }</pre>
 */
public final class Universe {

    private static final double BASE = 100;

    private final String name;
    private final LocalDate chosen;
    private final List<Member> members;

    private Universe(String name, LocalDate chosen, List<Member> members) {
        this.name = name;
        this.chosen = chosen;
        this.members = members;
    }

    /**
     * Returns a universe without assets.
     *
     * @param chosen the day on which its assets are chosen, by what was known then; it stands in the name of the index
     */
    public static Universe of(String name, LocalDate chosen) {
        return new Universe(Objects.requireNonNull(name, "name"), Objects.requireNonNull(chosen, "chosen"), List.of());
    }

    /**
     * Returns a copy with an asset that trades to the end of the universe.
     *
     * @throws IllegalArgumentException if step, label side, day zone or currency differ from those of the assets before, or a
     *     price is not positive; it names them
     */
    public Universe with(TimeSeries prices) {
        return plus(new Member(prices.complete(), prices.incomplete(), Double.NaN));
    }

    /**
     * Returns a copy with an asset that was delisted after its last price.
     *
     * @param returnAtDelisting the return from the last price to what was left: -1 for nothing
     * @throws IllegalArgumentException as {@link #with}, or if the return is not finite or below -1
     */
    public Universe withDelisted(TimeSeries prices, double returnAtDelisting) {
        if (!(returnAtDelisting >= -1 && returnAtDelisting < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("returnAtDelisting: not finite or below -1: " + returnAtDelisting);
        }
        return plus(new Member(prices.complete(), prices.incomplete(), returnAtDelisting));
    }

    private Universe plus(Member member) {
        if (!members.isEmpty()) {
            members.get(0).prices.info().requireLike(member.prices.info());
        }
        List<Member> more = new ArrayList<>(members);
        more.add(member);
        return new Universe(name, chosen, List.copyOf(more));
    }

    /**
     * Returns the level of the universe, 100 at its first label: at each later label of any of the assets, the mean of the
     * returns of those that have one there. An asset without a price at a label counts with the return across the gap where it
     * has one again. A delisting after the last label of all is not in it.
     *
     * @throws IllegalStateException if there is no asset, or one that is not said to be delisted ends before the others
     */
    public TimeSeries index() {
        long[] times = members.stream()
                .flatMapToLong(member -> Arrays.stream(member.times()))
                .sorted()
                .distinct()
                .toArray();
        if (times.length == 0) {
            throw new IllegalStateException("no asset with a price in " + name);
        }
        Sum[] sums = new Sum[times.length];
        int[] counts = new int[times.length];
        Arrays.setAll(sums, i -> new Sum());
        members.forEach(member -> member.add(times, sums, counts));
        double[] levels = new double[times.length];
        levels[0] = BASE;
        for (int i = 1; i < levels.length; i++) {
            levels[i] = levels[i - 1] * (1 + (counts[i] == 0 ? 0 : sums[i].value() / counts[i]));
        }
        return TimeSeries.of(info(), times, levels);
    }

    /** Returns the day on which its assets were chosen. */
    public LocalDate chosen() {
        return chosen;
    }

    /** Returns how many bars of all assets were left out of the level, being not complete. */
    public int incomplete() {
        return members.stream().mapToInt(Member::incomplete).sum();
    }

    private SeriesInfo info() {
        SeriesInfo first = members.get(0).prices.info();
        return SeriesInfo.of(name + " of " + chosen, first.step())
                .labelled(first.labelSide())
                .inZone(first.dayZone())
                .in(first.currency())
                .withPeriodsPerYear(first.periodsPerYear());
    }

    /** Returns the name, the day of the choice and the number of assets. */
    @Override
    public String toString() {
        return "Universe[" + name + " of " + chosen + ", " + members.size() + " assets]";
    }

    /** An asset; NaN for one that was not delisted. */
    private record Member(TimeSeries prices, int incomplete, double returnAtDelisting) {

        Member {
            for (int i = 0; i < prices.size(); i++) {
                if (prices.value(i) <= 0) {
                    throw new IllegalArgumentException("prices: not positive at " + prices.time(i) + ": " + prices);
                }
            }
        }

        /** When there is a price. */
        long[] times() {
            return java.util.stream.IntStream.range(0, prices.size())
                    .filter(i -> !Double.isNaN(prices.value(i)))
                    .mapToLong(prices::epochMillis)
                    .toArray();
        }

        void add(long[] times, Sum[] sums, int[] counts) {
            double before = Double.NaN;
            int at = 0;
            for (int i = 0; i < prices.size(); i++) {
                double price = prices.value(i);
                if (Double.isNaN(price)) {
                    continue;
                }
                at = Arrays.binarySearch(times, prices.epochMillis(i));
                if (!Double.isNaN(before)) {
                    sums[at].add(price / before - 1);
                    counts[at]++;
                }
                before = price;
            }
            if (at + 1 < times.length && !Double.isNaN(before)) {
                end(sums, counts, at + 1);
            }
        }

        private void end(Sum[] sums, int[] counts, int at) {
            if (Double.isNaN(returnAtDelisting)) {
                throw new IllegalStateException(
                        prices.info().instrument() + " ends before the others: say the return at its delisting");
            }
            sums[at].add(returnAtDelisting);
            counts[at]++;
        }
    }
}

package dev.assay.metrics.onchain;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.series.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How much of a token there is, how much of it moves, and how much is to come. Amounts are in base units. */
public final class Supply {

    /** How far {@link #unlockOverhang(Collection, Instant, BigInteger)} looks ahead. */
    public static final Duration UNLOCK_HORIZON = Duration.ofDays(90);

    private static final Duration YEAR = Duration.ofDays(365);

    private Supply() {}

    /**
     * Tokens that become free.
     *
     * @param time when
     * @param units how many, in base units
     */
    public record Unlock(Instant time, BigInteger units) {

        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if the units are negative
         */
        public Unlock {
            Objects.requireNonNull(time, "time");
            if (units.signum() < 0) {
                throw new IllegalArgumentException("units: negative: " + units);
            }
        }
    }

    /**
     * Returns how many units moved in the trailing time, its start included. Range: 0 to all units. Lots that move after
     * the end are a mistake. Source: Coin Metrics, SplyAct.
     */
    public static Measurement active(Collection<Lot> lots, Instant asOf, Duration trailing) {
        BigInteger moved = units(lots, movedWithin(asOf, trailing));
        return draft(SupplyMetrics.SUPPLY_ACTIVE, lots, asOf)
                .convention("trailing", trailing)
                .value(moved.doubleValue());
    }

    /** Returns units moved in the trailing time / all units. Range: 0 to 1. Undefined without units. */
    public static Measurement activeRatio(Collection<Lot> lots, Instant asOf, Duration trailing) {
        return ratio(
                draft(SupplyMetrics.SUPPLY_ACTIVE_RATIO, lots, asOf).convention("trailing", trailing),
                units(lots, movedWithin(asOf, trailing)),
                units(lots, any(asOf)));
    }

    private static Predicate<Lot> movedWithin(Instant asOf, Duration trailing) {
        Instant from = asOf.minus(trailing);
        return any(asOf).and(lot -> !lot.lastMoved().isBefore(from));
    }

    private static Predicate<Lot> any(Instant asOf) {
        return lot -> {
            if (lot.lastMoved().isAfter(asOf)) {
                throw new IllegalArgumentException("lots: moved after " + asOf + ": " + lot);
            }
            return true;
        };
    }

    /**
     * Returns the share of units by how long ago they moved: younger than the first bound, from each bound to the next,
     * and at least the last; they add up to 1. Undefined without units. Source: Glassnode, HODL waves.
     *
     * @param bounds ascending, at least one
     * @throws IllegalArgumentException if there is none, or they do not ascend
     */
    public static List<Measurement> ageBands(Collection<Lot> lots, Instant asOf, List<Duration> bounds) {
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException("bounds: none");
        }
        BigInteger all = units(lots, any(asOf));
        List<Measurement> bands = new ArrayList<>();
        Duration from = Duration.ZERO;
        for (Duration to : bounds) {
            if (to.compareTo(from) <= 0) {
                throw new IllegalArgumentException("bounds: not ascending: " + bounds);
            }
            bands.add(band(lots, asOf, from, to, all));
            from = to;
        }
        bands.add(band(lots, asOf, from, null, all));
        return List.copyOf(bands);
    }

    private static Measurement band(
            Collection<Lot> lots, Instant asOf, Duration from, @Nullable Duration to, BigInteger all) {
        BigInteger inside = units(lots, lot -> {
            Duration age = Duration.between(lot.lastMoved(), asOf);
            return age.compareTo(from) >= 0 && (to == null || age.compareTo(to) < 0);
        });
        return ratio(
                draft(SupplyMetrics.SUPPLY_AGE_BAND, lots, asOf)
                        .convention("from", from)
                        .convention("to", to == null ? "open" : to),
                inside,
                all);
    }

    /** Returns circulating / maximal supply. Range: 0 to 1; above is flagged. More is better. */
    public static Measurement floatRatio(BigInteger circulating, BigInteger maximal) {
        return part(Measurement.of(SupplyMetrics.FLOAT_RATIO).n(1), circulating, maximal);
    }

    /** Returns staked / supply. Range: 0 to 1; above is flagged. */
    public static Measurement stakingRatio(BigInteger staked, BigInteger supply) {
        return part(Measurement.of(SupplyMetrics.STAKING_RATIO).n(1), staked, supply);
    }

    private static Measurement part(Measurement.Draft draft, BigInteger part, BigInteger whole) {
        return ratio(draft.flagIf(part.compareTo(whole) > 0, Flag.SUSPECT_DATA), part, whole);
    }

    /** Returns the overhang of {@link #UNLOCK_HORIZON}; see {@link #unlockOverhang(Collection, Window, BigInteger)}. */
    public static Measurement unlockOverhang(Collection<Unlock> unlocks, Instant asOf, BigInteger circulating) {
        return unlockOverhang(unlocks, new Window(asOf, asOf.plus(UNLOCK_HORIZON)), circulating);
    }

    /** Returns units that unlock in a window / circulating supply. Range: 0 and up; less is better. */
    public static Measurement unlockOverhang(Collection<Unlock> unlocks, Window horizon, BigInteger circulating) {
        BigInteger coming = unlocks.stream()
                .filter(each -> horizon.contains(each.time()))
                .map(Unlock::units)
                .reduce(BigInteger.ZERO, BigInteger::add);
        return ratio(
                Measurement.of(SupplyMetrics.UNLOCK_OVERHANG).n(unlocks.size()).window(horizon), coming, circulating);
    }

    /**
     * Returns (supply at the end - supply at the start) / supply at the start, times 365 days / length of the window.
     * Negative if more is burned than issued. Less is better. Flagged {@code EXTRAPOLATED} below 365 days. Undefined
     * if there was no supply. Source: Coin Metrics, IssContPctAnn.
     *
     * @throws IllegalArgumentException if the window is empty
     */
    public static Measurement inflation(BigInteger atStart, BigInteger atEnd, Window window) {
        long length = window.length().toMillis();
        if (length == 0) {
            throw new IllegalArgumentException("window: empty: " + window);
        }
        Measurement.Draft draft = Measurement.of(SupplyMetrics.INFLATION)
                .n(2)
                .window(window)
                .convention("annualisation", "simple, 365 days")
                .flagIf(window.length().compareTo(YEAR) < 0, Flag.EXTRAPOLATED);
        if (atStart.signum() < 0 || atEnd.signum() < 0) {
            return draft.undefined(Reason.NEGATIVE_INPUT);
        }
        if (atStart.signum() == 0) {
            return draft.undefined(Reason.ZERO_DENOMINATOR);
        }
        return draft.value(quotient(atEnd.subtract(atStart), atStart) * YEAR.toMillis() / length);
    }

    private static BigInteger units(Collection<Lot> lots, Predicate<Lot> counts) {
        return lots.stream().filter(counts).map(Lot::units).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Measurement.Draft draft(Metric metric, Collection<Lot> lots, Instant asOf) {
        return Measurement.of(metric).n(lots.size()).convention("asOf", asOf.toString());
    }

    private static Measurement ratio(Measurement.Draft draft, BigInteger above, BigInteger below) {
        if (above.signum() < 0 || below.signum() < 0) {
            return draft.undefined(Reason.NEGATIVE_INPUT);
        }
        return below.signum() == 0 ? draft.undefined(Reason.ZERO_DENOMINATOR) : draft.value(quotient(above, below));
    }

    private static double quotient(BigInteger above, BigInteger below) {
        return new BigDecimal(above)
                .divide(new BigDecimal(below), MathContext.DECIMAL128)
                .doubleValue();
    }
}

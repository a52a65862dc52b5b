package dev.assay.metrics.accumulate;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.Unit;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * Which part is still waiting after which time (Kaplan and Meier 1958): at each time at which something happened, the part
 * that was waiting shrinks by what happened / what was still waiting. Immutable and thread-safe.
 */
public final class SurvivalCurve {

    // What rounding of the products may be; a part of exactly one half has to count as one.
    private static final double ROUNDING = 1e-12;
    private static final double Z95 = 1.959963984540054;

    private final double[] times;
    private final double[] surviving;
    private final double[] greenwood;
    private final long events;
    private final long censored;
    private final Duration resolution;

    private SurvivalCurve(int steps, long events, long censored, Duration resolution) {
        this.times = new double[steps];
        this.surviving = new double[steps];
        this.greenwood = new double[steps];
        this.events = events;
        this.censored = censored;
        this.resolution = resolution;
    }

    static SurvivalCurve of(SortedMap<Double, long[]> buckets, Duration resolution) {
        long events = 0;
        long censored = 0;
        for (long[] counts : buckets.values()) {
            events = Math.addExact(events, counts[0]);
            censored = Math.addExact(censored, counts[1]);
        }
        int steps =
                (int) buckets.values().stream().filter(counts -> counts[0] > 0).count();
        SurvivalCurve curve = new SurvivalCurve(steps, events, censored, resolution);
        curve.fill(buckets);
        return curve;
    }

    private void fill(SortedMap<Double, long[]> buckets) {
        long waiting = Math.addExact(events, censored);
        double part = 1;
        double variance = 0;
        int step = 0;
        for (Map.Entry<Double, long[]> bucket : buckets.entrySet()) {
            long happened = bucket.getValue()[0];
            if (happened > 0) {
                double after = waiting - happened;
                part *= after / waiting;
                variance += happened / ((double) waiting * after);
                times[step] = bucket.getKey();
                surviving[step] = part;
                greenwood[step++] = variance;
            }
            waiting -= happened + bucket.getValue()[1];
        }
    }

    /** Returns how many had ended. */
    public long events() {
        return events;
    }

    /** Returns how many had not. */
    public long censored() {
        return censored;
    }

    /** Returns the part that waits longer than a time. */
    public double survivalAfter(Duration time) {
        int step = lastStep(time);
        return step < 0 ? 1 : surviving[step];
    }

    /** Returns the standard error of that part, by Greenwood's formula; 0 before the first event and after the last. */
    public double standardErrorAfter(Duration time) {
        int step = lastStep(time);
        return step < 0 || surviving[step] == 0 ? 0 : surviving[step] * Math.sqrt(greenwood[step]);
    }

    private int lastStep(Duration time) {
        double seconds = time.toMillis() / 1e3;
        int step = -1;
        while (step + 1 < times.length && times[step + 1] <= seconds) {
            step++;
        }
        return step;
    }

    /**
     * Returns the shortest time in seconds after which at least a part of all has ended; empty if it was not reached.
     *
     * @throws IllegalArgumentException if the part is not above 0 and at most 1
     */
    public OptionalDouble quantileSeconds(double part) {
        return first(part, (step, waiting) -> surviving[step] <= waiting * (1 + ROUNDING) + ROUNDING * part);
    }

    /**
     * Returns the lower end of the interval that covers the quantile in 95 of 100 cases (Brookmeyer and Crowley 1982, on
     * the scale log(-log)); empty if it was not reached.
     */
    public OptionalDouble lowerSeconds(double part) {
        return first(part, (step, waiting) -> limit(step, -Z95) <= waiting);
    }

    /** Returns the upper end of that interval; empty if it was not reached: then it is open. */
    public OptionalDouble upperSeconds(double part) {
        return first(part, (step, waiting) -> limit(step, Z95) <= waiting);
    }

    /** Returns a limit of the part that waits: the lower one for a negative z. */
    private double limit(int step, double z) {
        if (surviving[step] == 0) {
            return 0;
        }
        double log = Math.log(surviving[step]);
        double width = z * Math.sqrt(greenwood[step]) / log;
        return Math.pow(surviving[step], Math.exp(width));
    }

    private interface Reached {
        boolean at(int step, double waiting);
    }

    private OptionalDouble first(double part, Reached reached) {
        if (!(part > 0 && part <= 1)) {
            throw new IllegalArgumentException("part: not above 0 and at most 1: " + part);
        }
        for (int step = 0; step < times.length; step++) {
            if (reached.at(step, 1 - part)) {
                return OptionalDouble.of(times[step]);
            }
        }
        return OptionalDouble.empty();
    }

    /** Measures the median; see {@link #quantile}. */
    public Measurement median(Metric metric) {
        return quantile(metric, 0.5);
    }

    /**
     * Measures a quantile in the unit of the metric: seconds, hours or days. Undefined without observations, and if too many
     * had not ended ({@link Reason#CENSORED}).
     *
     * @throws IllegalArgumentException if the metric is not in one of these units, or the part is not above 0 and at most 1
     */
    public Measurement quantile(Metric metric, double part) {
        double unit = secondsOf(metric.unit());
        Measurement.Draft draft = Measurement.of(metric)
                .n(events + censored)
                .convention("estimator", "Kaplan-Meier")
                .convention("quantile", part)
                .convention("ended", events)
                .convention("resolution", resolution.toString())
                .flagIf(censored > 0, Flag.CENSORED);
        lowerSeconds(part).ifPresent(seconds -> draft.convention("lower 95 %", seconds / unit));
        upperSeconds(part).ifPresent(seconds -> draft.convention("upper 95 %", seconds / unit));
        if (events + censored == 0) {
            return draft.undefined(Reason.EMPTY);
        }
        OptionalDouble seconds = quantileSeconds(part);
        return seconds.isPresent()
                ? draft.value(seconds.getAsDouble() / unit)
                : draft.undefined(Reason.CENSORED, censored + " of " + (events + censored) + " had not ended");
    }

    private static double secondsOf(Unit unit) {
        return switch (unit) {
            case SECONDS -> 1;
            case HOURS -> 3_600;
            case DAYS -> 86_400;
            default -> throw new IllegalArgumentException("metric: not in seconds, hours or days: " + unit);
        };
    }
}

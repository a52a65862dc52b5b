package dev.assay.metrics.accumulate;

import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Times until something happens, of which some have not ended. What has not ended is censored: it says that the time is at
 * least so long. Leaving it out would make a project look fast that has stopped to answer.
 *
 * <pre>{@code
 * KaplanMeier answers = KaplanMeier.withResolution(Duration.ofSeconds(1));
 * answers.addEvent(Duration.ofHours(3));
 * answers.addCensored(Duration.ofDays(40));
 * OptionalDouble median = answers.result().quantileSeconds(0.5);
 * }</pre>
 *
 * <p>Keeps two counts per distinct time, cut down to the resolution; order and partition change nothing at all.
 */
public final class KaplanMeier implements Accumulator<KaplanMeier, SurvivalCurve> {

    private static final int KIND = 'K';
    private static final int VERSION = 1;

    private final Duration resolution;
    private final TreeMap<Long, long[]> buckets = new TreeMap<>();

    private KaplanMeier(Duration resolution) {
        this.resolution = resolution;
    }

    /**
     * Returns an empty accumulator.
     *
     * @param resolution what times are cut down to a multiple of; a second is exact enough for most
     * @throws IllegalArgumentException if it is shorter than a millisecond
     */
    public static KaplanMeier withResolution(Duration resolution) {
        if (Objects.requireNonNull(resolution, "resolution").toMillis() < 1) {
            throw new IllegalArgumentException("resolution: shorter than a millisecond: " + resolution);
        }
        return new KaplanMeier(Duration.ofMillis(resolution.toMillis()));
    }

    /**
     * Adds a time after which it happened.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public void addEvent(Duration time) {
        add(time, 0);
    }

    /**
     * Adds a time after which it had not happened yet.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public void addCensored(Duration time) {
        add(time, 1);
    }

    private void add(Duration time, int which) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time: negative: " + time);
        }
        buckets.computeIfAbsent(time.toMillis() / resolution.toMillis(), each -> new long[2])[which]++;
    }

    @Override
    public void merge(KaplanMeier other) {
        if (!resolution.equals(other.resolution)) {
            throw new IllegalArgumentException("other: resolution " + other.resolution + " is not " + resolution);
        }
        // A copy, because an accumulator may be merged with itself.
        for (Map.Entry<Long, long[]> bucket : new TreeMap<>(other.buckets).entrySet()) {
            long[] counts = bucket.getValue();
            long[] mine = buckets.computeIfAbsent(bucket.getKey(), each -> new long[2]);
            mine[0] = Math.addExact(mine[0], counts[0]);
            mine[1] = Math.addExact(mine[1], counts[1]);
        }
    }

    @Override
    public SurvivalCurve result() {
        SortedMap<Double, long[]> seconds = new TreeMap<>();
        buckets.forEach((bucket, counts) -> seconds.put(bucket * (resolution.toMillis() / 1e3), counts.clone()));
        return SurvivalCurve.of(seconds, resolution);
    }

    @Override
    public byte[] toBytes() {
        StateWriter out =
                new StateWriter(KIND, VERSION).count(resolution.toMillis()).count(buckets.size());
        buckets.forEach((bucket, counts) -> out.count(bucket).count(counts[0]).count(counts[1]));
        return out.toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static KaplanMeier fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, VERSION);
        KaplanMeier read = withResolution(Duration.ofMillis(in.count()));
        for (long left = in.count(); left > 0; left--) {
            read.buckets.put(in.count(), new long[] {in.count(), in.count()});
        }
        in.end();
        return read;
    }
}

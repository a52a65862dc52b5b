package dev.assay.metrics.security;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Accumulator;
import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import dev.assay.metrics.internal.Sum;
import dev.assay.series.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * What the incidents of a window cost and how long they took, as sums that merge: over contracts, chains or feeds. Give each
 * incident once. Sums of amounts agree to 1e-12 under any partition; not thread-safe.
 */
public final class IncidentTotals implements Accumulator<IncidentTotals, List<Measurement>> {

    private static final int KIND = 'I';
    private static final int VERSION = 1;
    private static final double DAY = Duration.ofDays(1).toMillis();
    private static final double HOUR = Duration.ofHours(1).toMillis();

    private final Window window;
    private final LossSums gross = new LossSums();
    private final LossSums net = new LossSums();
    private final Sum hours = new Sum();
    private long count;
    private long unknownTvl;
    private long zeroTvl;
    private long ended;
    private @Nullable Instant last;

    private IncidentTotals(Window window) {
        this.window = window;
    }

    /** Returns empty totals of a window. */
    public static IncidentTotals of(Window window) {
        return new IncidentTotals(Objects.requireNonNull(window, "window"));
    }

    /** Returns a collector of incidents into totals of a window. */
    public static Collector<Incident, ?, IncidentTotals> collector(Window window) {
        Objects.requireNonNull(window, "window");
        return Collector.of(
                () -> of(window),
                IncidentTotals::add,
                (one, other) -> {
                    one.merge(other);
                    return one;
                },
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /** Adds an incident; one that started outside of the window changes nothing. */
    public void add(Incident incident) {
        if (!window.contains(incident.started())) {
            return;
        }
        count++;
        OptionalDouble before = incident.tvlBeforeUsd();
        unknownTvl += before.isEmpty() ? 1 : 0;
        zeroTvl += before.orElse(1) == 0 ? 1 : 0;
        gross.add(incident.lossUsd(), before);
        net.add(incident.lossUsd() - incident.recoveredUsd(), before);
        last = later(last, incident.started());
        Optional<Instant> end = incident.ended().filter(time -> !time.isAfter(window.to()));
        if (end.isPresent()) {
            ended++;
            hours.add(Duration.between(incident.started(), end.get()).toMillis() / HOUR);
        }
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /**
     * Takes over the totals of another.
     *
     * @throws IllegalArgumentException if they are of another window
     */
    @Override
    public void merge(IncidentTotals other) {
        if (!window.equals(other.window)) {
            throw new IllegalArgumentException("other: window " + other.window + " is not " + window);
        }
        gross.merge(other.gross);
        net.merge(other.net);
        hours.add(other.hours);
        count = Math.addExact(count, other.count);
        unknownTvl = Math.addExact(unknownTvl, other.unknownTvl);
        zeroTvl = Math.addExact(zeroTvl, other.zeroTvl);
        ended = Math.addExact(ended, other.ended);
        last = later(last, other.last);
    }

    /** Returns the number of incidents, the gross loss ratio, the time since the last one and the mean time to recovery. */
    @Override
    public List<Measurement> result() {
        return List.of(count(), lossRatio(Loss.GROSS), timeSince(), meanTimeToRecovery());
    }

    /** Returns how many incidents there were; see {@link Incidents#count}. */
    public Measurement count() {
        return Measurement.of(SecurityMetrics.INCIDENTS).n(count).window(window).value((double) count);
    }

    /** Returns the sum of the losses, each by the TVL just before; see {@link Incidents#lossRatio}. */
    public Measurement lossRatio(Loss loss) {
        LossSums sums = sums(loss);
        Measurement.Draft draft = Measurement.of(SecurityMetrics.LOSS_RATIO)
                .n(count)
                .window(window)
                .convention("denominator", "TVL just before the incident")
                .convention("loss", loss);
        if (unknownTvl > 0) {
            return draft.undefined(Reason.NO_DATA, "TVL before " + unknownTvl + " of " + count + " incidents");
        }
        if (zeroTvl > 0) {
            return draft.undefined(Reason.ZERO_DENOMINATOR, "TVL before " + zeroTvl + " of " + count + " incidents");
        }
        return draft.flagIf(sums.beyond > 0, Flag.SUSPECT_DATA).value(sums.ratio.value());
    }

    private LossSums sums(Loss loss) {
        return Objects.requireNonNull(loss, "loss") == Loss.NET ? net : gross;
    }

    /**
     * Returns all losses / the mean TVL of the period; see {@link Incidents#lossOverMeanTvl}.
     *
     * @throws IllegalArgumentException if the mean is negative or not finite
     */
    public Measurement lossOverMeanTvl(double meanTvlUsd, Loss loss) {
        if (!(meanTvlUsd >= 0) || Double.isInfinite(meanTvlUsd)) {
            throw new IllegalArgumentException("meanTvlUsd: negative or not finite: " + meanTvlUsd);
        }
        Measurement.Draft draft = Measurement.of(SecurityMetrics.LOSS_RATIO)
                .n(count)
                .window(window)
                .convention("denominator", "mean TVL of the period")
                .convention("loss", loss);
        double lost = sums(loss).lost.value();
        return meanTvlUsd == 0 ? draft.undefined(Reason.ZERO_DENOMINATOR) : draft.value(lost / meanTvlUsd);
    }

    /** Returns the days since the last incident, to the end of the window; see {@link Incidents#timeSince}. */
    public Measurement timeSince() {
        Instant since = last == null ? window.from() : last;
        return Measurement.of(SecurityMetrics.TIME_SINCE_INCIDENT)
                .n(count)
                .window(window)
                .flagIf(last == null, Flag.CENSORED)
                .value(Duration.between(since, window.to()).toMillis() / DAY);
    }

    /** Returns the mean hours from start to end; see {@link Incidents#meanTimeToRecovery}. */
    public Measurement meanTimeToRecovery() {
        Measurement.Draft draft = Measurement.of(SecurityMetrics.MTTR)
                .n(ended)
                .missing(count - ended)
                .window(window)
                .flagIf(ended < count, Flag.CENSORED);
        return ended == 0 ? draft.undefined(Reason.EMPTY) : draft.value(hours.value() / ended);
    }

    @Override
    public byte[] toBytes() {
        StateWriter out = new StateWriter(KIND, VERSION)
                .time(window.from())
                .time(window.to())
                .count(count)
                .count(unknownTvl)
                .count(zeroTvl)
                .count(ended)
                .number(hours.leading())
                .number(hours.carried())
                .count(last == null ? 0 : 1);
        if (last != null) {
            out.time(last);
        }
        gross.write(out);
        net.write(out);
        return out.toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static IncidentTotals fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, VERSION);
        IncidentTotals read = of(new Window(in.time(), in.time()));
        read.count = in.count();
        read.unknownTvl = in.count();
        read.zeroTvl = in.count();
        read.ended = in.count();
        read.hours.add(Sum.restored(in.number(), in.number()));
        read.last = in.count() == 0 ? null : in.time();
        read.gross.read(in);
        read.net.read(in);
        in.end();
        return read;
    }
}

package dev.assay.series;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a series is of. Two series may be set beside each other only if step, label side, day zone and currency are the
 * same: daily closes labelled by the start of their day and by its end are a day apart when joined by date.
 *
 * <p>Immutable and thread-safe; the {@code with} methods return copies.
 */
public final class SeriesInfo {

    private static final Duration YEAR = Duration.ofDays(365);

    private final String instrument;
    private final Duration step;
    private final LabelSide labelSide;
    private final ZoneId dayZone;
    private final String currency;
    private final VolumeUnit volumeUnit;
    private final double periodsPerYear;
    private final String source;

    private SeriesInfo(Parts parts) {
        this.instrument = Objects.requireNonNull(parts.instrument, "instrument");
        this.step = parts.step;
        this.labelSide = Objects.requireNonNull(parts.labelSide, "labelSide");
        this.dayZone = Objects.requireNonNull(parts.dayZone, "dayZone");
        this.currency = Objects.requireNonNull(parts.currency, "currency");
        this.volumeUnit = Objects.requireNonNull(parts.volumeUnit, "volumeUnit");
        this.periodsPerYear = parts.periodsPerYear;
        this.source = Objects.requireNonNull(parts.source, "source");
    }

    /**
     * Returns what a series is of: bars labelled by their start, days of UTC, prices in USD, a market that never closes,
     * volume unit and source unknown.
     *
     * @param instrument what is measured, such as {@code BTC}
     * @param step the time from bar to bar
     * @throws IllegalArgumentException if the step is not positive
     */
    public static SeriesInfo of(String instrument, Duration step) {
        if (step.isZero() || step.isNegative()) {
            throw new IllegalArgumentException("step: not positive: " + step);
        }
        return new SeriesInfo(new Parts(instrument, step));
    }

    /** Returns what a daily series is of; see {@link #of}. */
    public static SeriesInfo daily(String instrument) {
        return of(instrument, Duration.ofDays(1));
    }

    /** Returns a copy with another label side. */
    public SeriesInfo labelled(LabelSide side) {
        Parts parts = new Parts(this);
        parts.labelSide = side;
        return new SeriesInfo(parts);
    }

    /** Returns a copy with another zone whose midnights bound the days. */
    public SeriesInfo inZone(ZoneId zone) {
        Parts parts = new Parts(this);
        parts.dayZone = zone;
        return new SeriesInfo(parts);
    }

    /** Returns a copy with another currency of the values; an empty one if they are not in a currency. */
    public SeriesInfo in(String quoteCurrency) {
        Parts parts = new Parts(this);
        parts.currency = quoteCurrency;
        return new SeriesInfo(parts);
    }

    /** Returns a copy with another unit of volume. */
    public SeriesInfo withVolumeIn(VolumeUnit unit) {
        Parts parts = new Parts(this);
        parts.volumeUnit = unit;
        return new SeriesInfo(parts);
    }

    /**
     * Returns a copy for a market that closes, such as 252 days a year.
     *
     * @throws IllegalArgumentException if the number is not positive and finite
     */
    public SeriesInfo withPeriodsPerYear(double periods) {
        if (!(periods > 0) || Double.isInfinite(periods)) {
            throw new IllegalArgumentException("periods: not positive and finite: " + periods);
        }
        Parts parts = new Parts(this);
        parts.periodsPerYear = periods;
        return new SeriesInfo(parts);
    }

    /** Returns a copy with another source. */
    public SeriesInfo from(String newSource) {
        Parts parts = new Parts(this);
        parts.source = newSource;
        return new SeriesInfo(parts);
    }

    /** Returns what is measured. */
    public String instrument() {
        return instrument;
    }

    /** Returns the time from bar to bar. */
    public Duration step() {
        return step;
    }

    /** Returns which end of its period the time of a bar names. */
    public LabelSide labelSide() {
        return labelSide;
    }

    /** Returns the zone whose midnights bound the days. */
    public ZoneId dayZone() {
        return dayZone;
    }

    /** Returns the currency of the values; empty if they are not in one. */
    public String currency() {
        return currency;
    }

    /** Returns what volumes are counted in. */
    public VolumeUnit volumeUnit() {
        return volumeUnit;
    }

    /** Returns how many periods a year has: 365 days divided by the step, unless a market that closes was declared. */
    public double periodsPerYear() {
        return periodsPerYear;
    }

    /** Returns where the data is from; empty if nobody said. */
    public String source() {
        return source;
    }

    /**
     * Checks that another series may be set beside this one.
     *
     * @throws IllegalArgumentException if not; it names each difference
     */
    public void requireLike(SeriesInfo other) {
        List<String> differences = new ArrayList<>();
        compare(differences, "step", step, other.step);
        compare(differences, "label side", labelSide, other.labelSide);
        compare(differences, "day zone", dayZone, other.dayZone);
        compare(differences, "currency", currency, other.currency);
        compare(differences, "periods per year", periodsPerYear, other.periodsPerYear);
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException("other: " + other.instrument + " cannot be set beside " + instrument
                    + ": " + String.join("; ", differences));
        }
    }

    private static void compare(List<String> differences, String what, Object mine, Object others) {
        if (!mine.equals(others)) {
            differences.add(what + " " + others + " is not " + mine);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeriesInfo that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    private List<Object> parts() {
        return List.of(instrument, step, labelSide, dayZone, currency, volumeUnit, periodsPerYear, source);
    }

    /** Returns the parts on one line. */
    @Override
    public String toString() {
        return instrument + (currency.isEmpty() ? "" : " in " + currency) + ", step " + step + ", labelled by its "
                + (labelSide == LabelSide.START ? "start" : "end") + ", days of " + dayZone
                + (source.isEmpty() ? "" : ", from " + source);
    }

    private static final class Parts {
        private final String instrument;
        private final Duration step;
        private LabelSide labelSide = LabelSide.START;
        private ZoneId dayZone = ZoneOffset.UTC;
        private String currency = "USD";
        private VolumeUnit volumeUnit = VolumeUnit.UNKNOWN;
        private double periodsPerYear;
        private String source = "";

        Parts(String instrument, Duration step) {
            this.instrument = instrument;
            this.step = step;
            this.periodsPerYear = seconds(YEAR) / seconds(step);
        }

        Parts(SeriesInfo info) {
            this.instrument = info.instrument;
            this.step = info.step;
            this.labelSide = info.labelSide;
            this.dayZone = info.dayZone;
            this.currency = info.currency;
            this.volumeUnit = info.volumeUnit;
            this.periodsPerYear = info.periodsPerYear;
            this.source = info.source;
        }

        private static double seconds(Duration duration) {
            return duration.getSeconds() + duration.getNano() / 1e9;
        }
    }
}

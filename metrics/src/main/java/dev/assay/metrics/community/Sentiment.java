package dev.assay.metrics.community;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Sum;
import dev.assay.series.TimeSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;

/** Community sentiment. A number without its classifier and its coverage says nothing, so each result has both. */
public final class Sentiment {

    /** How many messages have to be positive or negative for a balance, unless said otherwise: 30. */
    public static final int MINIMUM_POLARISED = 30;

    /** Over how many days sentiment is compared with its past, unless said otherwise: 90. */
    public static final int TRAILING_DAYS = 90;

    /** How many of these days need data, unless said otherwise: 30. */
    public static final int MINIMUM_DAYS = 30;

    private static final double ROUNDING = 8 * Math.ulp(1.0);

    private Sentiment() {}

    /** Returns the balance for at least {@link #MINIMUM_POLARISED} messages; see {@link #balance(SentimentCounts, int)}. */
    public static Measurement balance(SentimentCounts counts) {
        return balance(counts, MINIMUM_POLARISED);
    }

    /**
     * Returns {@code (P - N) / (P + N)}, from -1 to 1, neutral messages left out. Undefined for fewer polarised messages
     * than the minimum: one positive among a thousand neutral ones is no unanimous joy. Coverage is the part of all messages
     * that is polarised.
     *
     * <p>The standard error is that of a share, {@code 2 sqrt(p (1 - p) / n)}, with two positive and two negative messages
     * added (Agresti and Coull 1998), so that unanimity is no certainty.
     *
     * @param minimum at least 1
     * @throws IllegalArgumentException if the minimum is less
     */
    public static Measurement balance(SentimentCounts counts, int minimum) {
        if (minimum < 1) {
            throw new IllegalArgumentException("minimum: less than 1: " + minimum);
        }
        long polarised = counts.polarised();
        Measurement.Draft draft = Measurement.of(CommunityMetrics.SENTIMENT_BALANCE)
                .n(polarised)
                .missing(counts.count(Polarity.UNCLASSIFIED))
                .convention("classifier", counts.classifier().toString())
                .convention("minimum polarised", minimum)
                .convention("messages", counts.all())
                .convention("coverage", counts.all() == 0 ? 0.0 : (double) polarised / counts.all());
        if (counts.all() == 0) {
            return draft.undefined(Reason.EMPTY);
        }
        if (polarised == 0) {
            return draft.undefined(Reason.ZERO_DENOMINATOR, "no polarised message");
        }
        if (polarised < minimum) {
            return draft.undefined(Reason.TOO_FEW, polarised + " of " + minimum + " polarised messages");
        }
        long positive = counts.count(Polarity.POSITIVE);
        double share = (positive + 2.0) / (polarised + 4.0);
        return draft.standardError(2 * Math.sqrt(share * (1 - share) / (polarised + 4.0)))
                .value((double) (positive - counts.count(Polarity.NEGATIVE)) / polarised);
    }

    /** Returns how unusual the last day is against up to 90 days before it, of which 30 need data. */
    public static Measurement z(TimeSeries daily, Classifier classifier) {
        return z(daily, classifier, TRAILING_DAYS, MINIMUM_DAYS);
    }

    /**
     * Returns {@code (last - mean) / sd} of the last complete day against the days before it, itself not among them, with the
     * standard deviation of the sample. It never changes when later data comes; a day that is not complete is dropped and
     * flagged. Undefined if the last day is missing, too
     * few days have data, or these are all the same.
     *
     * @param daily of one source and one classifier
     * @param days how many days before the last one count
     * @param minimum how many of them need data, at least 2
     * @throws IllegalArgumentException if {@code days} is less than the minimum, or that is less than 2
     */
    public static Measurement z(TimeSeries daily, Classifier classifier, int days, int minimum) {
        if (minimum < 2 || days < minimum) {
            throw new IllegalArgumentException("days, minimum: not days >= minimum >= 2: " + days + ", " + minimum);
        }
        TimeSeries complete = daily.complete();
        Measurement.Draft draft = Measurement.of(CommunityMetrics.SENTIMENT_Z)
                .convention(
                        "classifier",
                        Objects.requireNonNull(classifier, "classifier").toString())
                .convention("source", daily.info().source())
                .convention("days", days)
                .convention("minimum days", minimum)
                .convention("ddof", 1)
                .window(complete.window().orElse(null))
                .flagIf(daily.incomplete() > 0, Flag.INCOMPLETE_BAR_DROPPED);
        if (complete.size() == 0) {
            return draft.undefined(Reason.EMPTY);
        }
        int last = complete.size() - 1;
        Instant from = complete.time(last).minus(Duration.ofDays(days));
        double[] trailing = IntStream.range(0, last)
                .filter(i -> !complete.time(i).isBefore(from))
                .mapToDouble(complete::value)
                .toArray();
        return z(draft, complete.value(last), trailing, minimum);
    }

    private static Measurement z(Measurement.Draft draft, double last, double[] trailing, int minimum) {
        double[] present = Arrays.stream(trailing).filter(v -> !Double.isNaN(v)).toArray();
        draft.n(present.length).missing(trailing.length - present.length);
        if (Double.isNaN(last)) {
            return draft.undefined(Reason.NO_DATA, "the last day");
        }
        if (present.length < minimum) {
            return draft.undefined(Reason.TOO_FEW, present.length + " of " + minimum + " days");
        }
        double mean = Sum.of(present) / present.length;
        Sum squares = new Sum();
        double greatest = 0;
        for (double value : present) {
            squares.add((value - mean) * (value - mean));
            greatest = Math.max(greatest, Math.abs(value));
        }
        double sd = Math.sqrt(squares.value() / (present.length - 1));
        if (sd == 0) {
            return draft.undefined(Reason.ZERO_VARIANCE);
        }
        return sd <= ROUNDING * greatest ? draft.undefined(Reason.NEAR_ZERO_VARIANCE) : draft.value((last - mean) / sd);
    }
}

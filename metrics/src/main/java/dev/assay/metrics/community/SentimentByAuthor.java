package dev.assay.metrics.community;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Accumulator;
import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import dev.assay.metrics.internal.Sum;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;

/**
 * The scores that a classifier gives to the messages of each author. One author counts once, however many messages: spam by
 * one account does not move the mean. Keeps a sum per author; not thread-safe.
 */
public final class SentimentByAuthor implements Accumulator<SentimentByAuthor, Measurement> {

    private static final int KIND = 'A';
    private static final int VERSION = 1;

    private final Classifier classifier;
    private final TreeMap<String, Scores> authors = new TreeMap<>();
    private long unclassified;

    private SentimentByAuthor(Classifier classifier) {
        this.classifier = classifier;
    }

    /** Returns an empty accumulator. */
    public static SentimentByAuthor of(Classifier classifier) {
        return new SentimentByAuthor(Objects.requireNonNull(classifier, "classifier"));
    }

    /** Returns a collector of messages by author and score; NaN for one that could not be classified. */
    public static <T> Collector<T, ?, SentimentByAuthor> collector(
            Classifier classifier, Function<? super T, String> author, ToDoubleFunction<? super T> score) {
        Objects.requireNonNull(classifier, "classifier");
        return Collector.of(
                () -> of(classifier),
                (into, message) -> into.add(author.apply(message), score.applyAsDouble(message)),
                (one, other) -> {
                    one.merge(other);
                    return one;
                },
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /**
     * Adds the score of a message, from -1 to 1; NaN if it could not be classified.
     *
     * @throws IllegalArgumentException if it is beyond
     */
    public void add(String author, double score) {
        Objects.requireNonNull(author, "author");
        if (Double.isNaN(score)) {
            unclassified++;
            return;
        }
        if (score < -1 || score > 1) {
            throw new IllegalArgumentException("score: not from -1 to 1: " + score);
        }
        Scores scores = authors.computeIfAbsent(author, each -> new Scores());
        scores.sum.add(score);
        scores.count++;
    }

    /**
     * Takes over the scores of another.
     *
     * @throws IllegalArgumentException if they are of another classifier
     */
    @Override
    public void merge(SentimentByAuthor other) {
        if (!classifier.equals(other.classifier)) {
            throw new IllegalArgumentException("other: classifier " + other.classifier + " is not " + classifier);
        }
        unclassified = Math.addExact(unclassified, other.unclassified);
        for (Map.Entry<String, Scores> each : other.authors.entrySet()) {
            Scores mine = authors.computeIfAbsent(each.getKey(), author -> new Scores());
            mine.sum.add(each.getValue().sum);
            mine.count = Math.addExact(mine.count, each.getValue().count);
        }
    }

    /**
     * Returns the mean over authors of their mean score, from -1 to 1. Its standard error is that over authors; with one
     * author there is none. Undefined without classified messages.
     */
    @Override
    public Measurement result() {
        long messages = 0;
        double[] means = new double[authors.size()];
        int i = 0;
        for (Scores scores : authors.values()) {
            messages = Math.addExact(messages, scores.count);
            means[i++] = scores.sum.value() / scores.count;
        }
        Measurement.Draft draft = Measurement.of(CommunityMetrics.SENTIMENT_MEAN)
                .n(means.length)
                .missing(unclassified)
                .convention("weight", "one author, one vote")
                .convention("classifier", classifier.toString())
                .convention("messages", messages);
        if (means.length == 0) {
            return draft.undefined(Reason.EMPTY);
        }
        double mean = Sum.of(means) / means.length;
        return draft.convention("coverage", (double) messages / (messages + unclassified))
                .standardError(standardError(means, mean))
                .value(mean);
    }

    private static double standardError(double[] means, double mean) {
        Sum squares = new Sum();
        for (double each : means) {
            squares.add((each - mean) * (each - mean));
        }
        // Of one author nothing is known: 0 / 0.
        return Math.sqrt(squares.value() / (means.length - 1.0) / means.length);
    }

    @Override
    public byte[] toBytes() {
        StateWriter out = new StateWriter(KIND, VERSION)
                .text(classifier.name())
                .text(classifier.version())
                .text(classifier.language())
                .count(unclassified)
                .count(authors.size());
        authors.forEach((author, scores) -> out.text(author)
                .number(scores.sum.leading())
                .number(scores.sum.carried())
                .count(scores.count));
        return out.toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static SentimentByAuthor fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, VERSION);
        SentimentByAuthor read = of(new Classifier(in.text(), in.text(), in.text()));
        read.unclassified = in.count();
        for (long left = in.count(); left > 0; left--) {
            String author = in.text();
            Scores scores = new Scores();
            scores.sum.add(Sum.restored(in.number(), in.number()));
            scores.count = in.count();
            read.authors.put(author, scores);
        }
        in.end();
        return read;
    }

    private static final class Scores {
        private final Sum sum = new Sum();
        private long count;
    }
}

package dev.assay.metrics.community;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.accumulate.Accumulator;
import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collector;

/** How many messages a classifier calls positive, negative and neutral. Exact; not thread-safe. */
public final class SentimentCounts implements Accumulator<SentimentCounts, Measurement> {

    private static final int KIND = 'S';
    private static final int VERSION = 1;

    private static final List<Polarity> IN_BYTES =
            List.of(Polarity.POSITIVE, Polarity.NEGATIVE, Polarity.NEUTRAL, Polarity.UNCLASSIFIED);

    private final Classifier classifier;
    private final Map<Polarity, Long> counts = new EnumMap<>(Polarity.class);

    private SentimentCounts(Classifier classifier) {
        this.classifier = classifier;
    }

    /** Returns empty counts. */
    public static SentimentCounts of(Classifier classifier) {
        return new SentimentCounts(Objects.requireNonNull(classifier, "classifier"));
    }

    /** Returns a collector of messages by their polarity. */
    public static <T> Collector<T, ?, SentimentCounts> collector(
            Classifier classifier, Function<? super T, Polarity> polarity) {
        Objects.requireNonNull(classifier, "classifier");
        Objects.requireNonNull(polarity, "polarity");
        return Collector.of(
                () -> of(classifier),
                (into, message) -> into.add(polarity.apply(message)),
                (one, other) -> {
                    one.merge(other);
                    return one;
                },
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /** Adds a message. */
    public void add(Polarity polarity) {
        add(polarity, 1);
    }

    /**
     * Adds messages.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public void add(Polarity polarity, long messages) {
        if (messages < 0) {
            throw new IllegalArgumentException("messages: negative: " + messages);
        }
        counts.merge(polarity, messages, Math::addExact);
    }

    /** Returns how many messages have a polarity. */
    public long count(Polarity polarity) {
        return counts.getOrDefault(polarity, 0L);
    }

    /** Returns how many messages are positive or negative. */
    public long polarised() {
        return Math.addExact(count(Polarity.POSITIVE), count(Polarity.NEGATIVE));
    }

    /** Returns how many messages there are, those not classified included. */
    public long all() {
        long all = 0;
        for (long count : counts.values()) {
            all = Math.addExact(all, count);
        }
        return all;
    }

    /** Returns the classifier. */
    public Classifier classifier() {
        return classifier;
    }

    /**
     * Takes over the counts of another.
     *
     * @throws IllegalArgumentException if they are of another classifier
     */
    @Override
    public void merge(SentimentCounts other) {
        if (!classifier.equals(other.classifier)) {
            throw new IllegalArgumentException("other: classifier " + other.classifier + " is not " + classifier);
        }
        for (Polarity polarity : IN_BYTES) {
            add(polarity, other.count(polarity));
        }
    }

    /** Returns the balance with its default minimum; see {@link Sentiment#balance(SentimentCounts)}. */
    @Override
    public Measurement result() {
        return Sentiment.balance(this);
    }

    @Override
    public byte[] toBytes() {
        StateWriter out = new StateWriter(KIND, VERSION)
                .text(classifier.name())
                .text(classifier.version())
                .text(classifier.language());
        IN_BYTES.forEach(polarity -> out.count(count(polarity)));
        return out.toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static SentimentCounts fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, VERSION);
        SentimentCounts read = of(new Classifier(in.text(), in.text(), in.text()));
        IN_BYTES.forEach(polarity -> read.add(polarity, in.count()));
        in.end();
        return read;
    }
}

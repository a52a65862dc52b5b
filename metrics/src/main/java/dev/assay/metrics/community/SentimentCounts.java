package dev.assay.metrics.community;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.accumulate.Accumulator;
import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import java.util.Objects;

/** How many messages a classifier calls positive, negative and neutral. Exact; not thread-safe. */
public final class SentimentCounts implements Accumulator<SentimentCounts, Measurement> {

    private static final int KIND = 'S';
    private static final int VERSION = 1;

    private final Classifier classifier;
    private final long[] counts = new long[Polarity.values().length];

    private SentimentCounts(Classifier classifier) {
        this.classifier = classifier;
    }

    /** Returns empty counts. */
    public static SentimentCounts of(Classifier classifier) {
        return new SentimentCounts(Objects.requireNonNull(classifier, "classifier"));
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
        counts[polarity.ordinal()] = Math.addExact(counts[polarity.ordinal()], messages);
    }

    /** Returns how many messages have a polarity. */
    public long count(Polarity polarity) {
        return counts[polarity.ordinal()];
    }

    /** Returns how many messages are positive or negative. */
    public long polarised() {
        return Math.addExact(count(Polarity.POSITIVE), count(Polarity.NEGATIVE));
    }

    /** Returns how many messages there are, those not classified included. */
    public long all() {
        long all = 0;
        for (long count : counts) {
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
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Math.addExact(counts[i], other.counts[i]);
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
        for (long count : counts) {
            out.count(count);
        }
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
        for (int i = 0; i < read.counts.length; i++) {
            read.counts[i] = in.count();
        }
        in.end();
        return read;
    }
}

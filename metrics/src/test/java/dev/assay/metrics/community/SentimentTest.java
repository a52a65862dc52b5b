package dev.assay.metrics.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SentimentTest {

    private static final Classifier MODEL = new Classifier("model", "1.2", "en");
    private static final Classifier OTHER = new Classifier("model", "1.3", "en");

    private static SentimentCounts counts(long positive, long negative, long neutral, long unclassified) {
        SentimentCounts counts = SentimentCounts.of(MODEL);
        counts.add(Polarity.POSITIVE, positive);
        counts.add(Polarity.NEGATIVE, negative);
        counts.add(Polarity.NEUTRAL, neutral);
        counts.add(Polarity.UNCLASSIFIED, unclassified);
        return counts;
    }

    @Test
    void isNotUnanimousForOnePositiveOfAThousand() {
        Measurement balance = Sentiment.balance(counts(1, 0, 999, 0));

        assertThat(balance.reason()).contains(Reason.TOO_FEW);
        assertThat(balance.conventions()).containsEntry("coverage", 0.001).containsEntry("minimum polarised", 30);
    }

    @Test
    void isTheExampleOfTheDocumentation() {
        Measurement balance = Sentiment.balance(counts(90, 30, 240, 40));

        assertThat(balance.value()).isEqualTo(0.5);
        assertThat(balance.standardError().orElseThrow()).isCloseTo(0.0786, within(5e-5));
        assertThat(balance.n()).isEqualTo(120);
        assertThat(balance.missing()).isEqualTo(40);
        assertThat(balance.conventions())
                .containsEntry("classifier", "model 1.2 (en)")
                .containsEntry("messages", 400L)
                .containsEntry("coverage", 0.3);
    }

    @Test
    void isNeverCertain() {
        assertThat(Sentiment.balance(counts(40, 0, 0, 0)).value()).isEqualTo(1);
        assertThat(Sentiment.balance(counts(40, 0, 0, 0)).standardError().orElseThrow())
                .isPositive();
    }

    @Test
    void isUndefinedWithoutPolarisedMessages() {
        assertThat(SentimentCounts.of(MODEL).result().reason()).contains(Reason.EMPTY);
        assertThat(Sentiment.balance(counts(0, 0, 9, 0), 1).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThatThrownBy(() -> Sentiment.balance(counts(1, 1, 0, 0), 0)).hasMessageContaining("minimum");
    }

    @Test
    void neverMixesClassifiers() {
        assertThatThrownBy(() -> counts(1, 1, 1, 1).merge(SentimentCounts.of(OTHER)))
                .hasMessageContaining("model 1.3 (en) is not model 1.2 (en)");
        assertThatThrownBy(() -> SentimentByAuthor.of(MODEL).merge(SentimentByAuthor.of(OTHER)))
                .hasMessageContaining("classifier");
        assertThatThrownBy(() -> new Classifier("", "1", "en")).hasMessageContaining("blank");
        assertThatThrownBy(() -> new Classifier("a", " ", "en")).hasMessageContaining("blank");
        assertThatThrownBy(() -> new Classifier("a", "1", "")).hasMessageContaining("blank");
    }

    @Test
    void countsInPartsWhatItCountsAtOnce() {
        SentimentCounts parts = counts(10, 3, 2, 1);
        parts.merge(SentimentCounts.fromBytes(counts(30, 7, 5, 4).toBytes()));
        parts.add(Polarity.NEUTRAL);

        assertThat(parts.toBytes()).isEqualTo(counts(40, 10, 8, 5).toBytes());
        assertThat(parts.result()).isEqualTo(counts(40, 10, 8, 5).result());
        assertThat(parts.classifier()).isEqualTo(MODEL);
        assertThat(SentimentCounts.of(new Classifier("m", "1", "e")).toBytes())
                .containsExactly('S', 1, 1, 'm', 1, '1', 1, 'e', 0, 0, 0, 0);
        assertThatThrownBy(() -> parts.add(Polarity.NEUTRAL, -1)).hasMessageContaining("messages");
    }

    @Test
    void givesOneAuthorOneVote() {
        SentimentByAuthor byAuthor = SentimentByAuthor.of(MODEL);
        byAuthor.add("ann", 0.5);
        byAuthor.add("bob", 0.1);
        for (int i = 0; i < 1_000; i++) {
            byAuthor.add("spammer", -1);
        }
        byAuthor.add("eve", Double.NaN);

        Measurement mean = byAuthor.result();

        assertThat(mean.value()).isCloseTo(-0.4 / 3, within(1e-15));
        assertThat(mean.n()).isEqualTo(3);
        assertThat(mean.missing()).isEqualTo(1);
        assertThat(mean.standardError().orElseThrow()).isCloseTo(0.448454, within(1e-6));
        assertThatThrownBy(() -> byAuthor.add("ann", 1.1)).hasMessageContaining("score");
        assertThatThrownBy(() -> byAuthor.add("ann", -1.1)).hasMessageContaining("score");
    }

    @Test
    void knowsNoErrorOfOneAuthor() {
        SentimentByAuthor one = SentimentByAuthor.of(MODEL);
        assertThat(one.result().reason()).contains(Reason.EMPTY);

        one.add("ann", 0.25);

        assertThat(one.result().value()).isEqualTo(0.25);
        assertThat(one.result().standardError()).isEmpty();
    }

    @Test
    void doesNotDependOnOrderOrPartition() {
        SplittableRandom random = new SplittableRandom(23);
        for (int round = 0; round < 50; round++) {
            SentimentByAuthor whole = SentimentByAuthor.of(MODEL);
            SentimentByAuthor[] parts = {SentimentByAuthor.of(MODEL), SentimentByAuthor.of(MODEL)};
            for (int i = 0; i < 300; i++) {
                String author = "a" + random.nextInt(20);
                double score = random.nextDouble(-1, 1);
                whole.add(author, score);
                parts[random.nextInt(2)].add(author, score);
            }
            parts[1].merge(SentimentByAuthor.fromBytes(parts[0].toBytes()));

            assertThat(parts[1].result().value()).isCloseTo(whole.result().value(), within(1e-14));
            assertThat(SentimentByAuthor.fromBytes(whole.toBytes()).result()).isEqualTo(whole.result());
        }
    }

    private static TimeSeries daily(double... values) {
        long[] labels = new long[values.length];
        Arrays.setAll(labels, i -> Duration.ofDays(i).toMillis());
        return TimeSeries.of(SeriesInfo.daily("sentiment").from("forum"), labels, values);
    }

    private static double[] waves(int days, double last) {
        double[] values = new double[days + 1];
        Arrays.setAll(values, i -> i % 2 == 0 ? 0.1 : 0.3);
        values[days] = last;
        return values;
    }

    @Test
    void comparesADayWithTheDaysBeforeIt() {
        Measurement z = Sentiment.z(daily(waves(90, 0.5)), MODEL);

        double sd = Math.sqrt(90 * 0.01 / 89);
        assertThat(z.value()).isCloseTo(0.3 / sd, within(1e-12));
        assertThat(z.n()).isEqualTo(90);
        assertThat(z.conventions()).containsEntry("source", "forum");
    }

    @Test
    void doesNotLookBeyondItsWindow() {
        double[] longer = new double[200];
        Arrays.fill(longer, 0, 109, 50);
        System.arraycopy(waves(90, 0.5), 0, longer, 109, 91);

        assertThat(Sentiment.z(daily(longer), MODEL).value())
                .isCloseTo(Sentiment.z(daily(waves(90, 0.5)), MODEL).value(), within(1e-12));
    }

    @Test
    void dropsADayThatHasNotEnded() {
        TimeSeries open = daily(waves(91, 9)).withIncomplete(91);

        assertThat(Sentiment.z(open, MODEL).value()).isLessThan(1.1);
    }

    @Test
    void isUndefinedWhereThereIsNothingToCompareWith() {
        double[] gaps = waves(40, 0.5);
        Arrays.fill(gaps, 0, 15, Double.NaN);
        double[] constant = new double[50];
        Arrays.fill(constant, 0.1);
        double[] almost = constant.clone();
        almost[3] = Math.nextUp(0.1);

        assertThat(Sentiment.z(daily(), MODEL).reason()).contains(Reason.EMPTY);
        assertThat(Sentiment.z(daily(gaps), MODEL).reason()).contains(Reason.TOO_FEW);
        assertThat(Sentiment.z(daily(waves(40, Double.NaN)), MODEL).reason()).contains(Reason.NO_DATA);
        assertThat(Sentiment.z(daily(almost), MODEL).reason()).contains(Reason.NEAR_ZERO_VARIANCE);
        assertThat(Sentiment.z(daily(new double[50]), MODEL).reason()).contains(Reason.ZERO_VARIANCE);
        assertThatThrownBy(() -> Sentiment.z(daily(), MODEL, 5, 1)).hasMessageContaining("days, minimum");
        assertThatThrownBy(() -> Sentiment.z(daily(), MODEL, 5, 6)).hasMessageContaining("days, minimum");
    }
}

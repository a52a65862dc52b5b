package dev.assay.metrics.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Measurement;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;

/** What holds for every mood. */
class SentimentPropertiesTest {

    private static final Classifier MODEL = new Classifier("model", "1", "en");

    private static Measurement balance(long positive, long negative, long neutral) {
        SentimentCounts counts = SentimentCounts.of(MODEL);
        counts.add(Polarity.POSITIVE, positive);
        counts.add(Polarity.NEGATIVE, negative);
        counts.add(Polarity.NEUTRAL, neutral);
        return Sentiment.balance(counts, 1);
    }

    @Property
    void balanceTurnsRoundWithItsSigns(
            @ForAll @LongRange(min = 1, max = 1L << 40) long positive,
            @ForAll @LongRange(max = 1L << 40) long negative,
            @ForAll @LongRange(max = 1L << 40) long neutral) {
        Measurement mood = balance(positive, negative, neutral);
        Measurement turned = balance(negative, positive, neutral);

        assertThat(mood.value()).isBetween(-1.0, 1.0).isEqualTo(-turned.value() + 0.0);
        assertThat(mood.standardError().orElseThrow())
                .isCloseTo(turned.standardError().orElseThrow(), within(1e-12));
        assertThat(mood.value())
                .as("neutral ones change coverage only")
                .isEqualTo(balance(positive, negative, 0).value());
        assertThat((double) mood.conventions().get("coverage")).isBetween(0.0, 1.0);
    }

    @Property
    void balanceIsSurerOfMore(@ForAll @IntRange(min = 1, max = 1_000) int messages) {
        assertThat(balance(4L * messages, 2L * messages, 0).standardError().orElseThrow())
                .isLessThan(balance(2L * messages, messages, 0).standardError().orElseThrow());
    }

    @Property
    void spamDoesNotMoveTheMeanOfAuthors(
            @ForAll @DoubleRange(min = -1, max = 1) @Scale(15) double mood,
            @ForAll @IntRange(min = 1, max = 300) int messages) {
        SentimentByAuthor once = SentimentByAuthor.of(MODEL);
        SentimentByAuthor often = SentimentByAuthor.of(MODEL);
        once.add("ann", 0.25);
        often.add("ann", 0.25);
        once.add("spammer", mood);
        for (int i = 0; i < messages; i++) {
            often.add("spammer", mood);
        }

        assertThat(often.result().value()).isCloseTo(once.result().value(), within(1e-14));
        assertThat(often.result().value()).isBetween(-1.0, 1.0);
    }

    @Property
    void growthCompoundsToTheWhole(
            @ForAll @DoubleRange(min = 1e-6, max = 1e12) @Scale(6) double before,
            @ForAll @DoubleRange(min = 0, max = 1e12) double now,
            @ForAll @IntRange(min = 1, max = 60) int periods) {
        double each = Growth.compound(before, now, periods).value();

        assertThat(before * Math.pow(1 + each, periods)).isCloseTo(now, within(1e-9 * (now + before)));
        assertThat(Growth.compound(before, now, 1).value())
                .isCloseTo(Growth.rate(before, now).value(), within(1e-9 * (1 + now / before)));
    }
}

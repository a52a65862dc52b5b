package dev.assay.metrics.community;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import org.junit.jupiter.api.Test;

/** What peers answer otherwise, and why it is not copied. */
class PeerDefectsCommunityTest {

    private static final Classifier MODEL = new Classifier("model", "1", "en");

    /** grimoirelab-metrics returns the second count, 5, as the "rate" of growth from zero. */
    @Test
    void growthFromZeroIsNoCount() {
        assertThat(Growth.rate(0, 5).reason()).contains(Reason.ZERO_DENOMINATOR);
        assertThat(Growth.compound(0, 5, 2).reason()).contains(Reason.ZERO_DENOMINATOR);
    }

    /** A plain balance is +1 for one positive message among 1,000: coverage and a minimum belong to it. */
    @Test
    void oneMessageIsNoUnanimity() {
        SentimentCounts counts = SentimentCounts.of(MODEL);
        counts.add(Polarity.POSITIVE);
        counts.add(Polarity.NEUTRAL, 999);

        Measurement balance = counts.result();

        assertThat(balance.reason()).contains(Reason.TOO_FEW);
        assertThat(balance.conventions()).containsEntry("coverage", 0.001);
        assertThat(Sentiment.balance(counts, 1).value()).as("asked for").isEqualTo(1);
    }
}

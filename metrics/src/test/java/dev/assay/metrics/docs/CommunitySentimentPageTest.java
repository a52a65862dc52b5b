package dev.assay.metrics.docs;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.community.Classifier;
import dev.assay.metrics.community.Polarity;
import dev.assay.metrics.community.Sentiment;
import dev.assay.metrics.community.SentimentByAuthor;
import dev.assay.metrics.community.SentimentCounts;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class CommunitySentimentPageTest {

    private static final Classifier MODEL = new Classifier("model", "1", "en");

    private static Measurement balance(long positive, long negative, long neutral, long unclassified) {
        SentimentCounts counts = SentimentCounts.of(MODEL);
        counts.add(Polarity.POSITIVE, positive);
        counts.add(Polarity.NEGATIVE, negative);
        counts.add(Polarity.NEUTRAL, neutral);
        counts.add(Polarity.UNCLASSIFIED, unclassified);
        return counts.result();
    }

    private static SentimentByAuthor scores(boolean byMessage) {
        SentimentByAuthor scores = SentimentByAuthor.of(MODEL);
        scores.add("ann", 0.5);
        scores.add("bob", 0.3);
        scores.add(byMessage ? "bob again" : "bob", -0.1);
        for (int i = 0; i < 1_000; i++) {
            scores.add(byMessage ? "account" + i : "account", -1);
        }
        return scores;
    }

    private static double one(String author, double... scores) {
        SentimentByAuthor only = SentimentByAuthor.of(MODEL);
        Arrays.stream(scores).forEach(score -> only.add(author, score));
        return only.result().value();
    }

    private static Measurement z() {
        double[] values = new double[91];
        long[] labels = new long[91];
        Arrays.setAll(values, i -> i % 2 == 0 ? 0.1 : 0.3);
        Arrays.setAll(labels, i -> Duration.ofDays(i).toMillis());
        values[90] = 0.5;
        return Sentiment.z(TimeSeries.of(SeriesInfo.daily("sentiment"), labels, values), MODEL);
    }

    @Test
    void showsWhatIsMeasured() throws IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        Measurement week = balance(90, 30, 240, 40);
        values.put("balance", week.value());
        values.put("coverage", (Double) week.conventions().get("coverage"));
        double error = week.standardError().orElseThrow();
        // Of e = 2 sqrt(p (1 - p) / 124), the greater p.
        values.put("p", (1 + Math.sqrt(1 - 124 * error * error)) / 2);
        values.put("standard error", error);
        OptionalDouble greatest = balance(15, 15, 0, 0).standardError();
        values.put("greatest standard error of 30", greatest.orElseThrow());
        values.put("mean of ann", one("ann", 0.5));
        values.put("mean of bob", one("bob", 0.3, -0.1));
        Measurement mean = scores(false).result();
        values.put("sentiment mean, one author one vote", mean.value());
        values.put("its standard error over authors", mean.standardError().orElseThrow());
        values.put("mean of the messages, for comparison", scores(true).result().value());
        double z = z().value();
        values.put("mean of the 90 days", 0.5 - z * Math.sqrt(90 * 0.01 / 89));
        values.put("standard deviation", 0.3 / z);
        values.put("z", z);

        WorkedExample.check("community-sentiment.md", values);
    }
}

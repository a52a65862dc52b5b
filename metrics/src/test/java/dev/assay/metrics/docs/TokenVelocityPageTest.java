package dev.assay.metrics.docs;

import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.metrics.onchain.Velocity;
import dev.assay.metrics.onchain.Velocity.Scaling;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TokenVelocityPageTest {

    private static final int DAYS = 365;
    private static final int EARLY = 265;

    private static TimeSeries days(double early, double late) {
        double[] moved = new double[DAYS];
        Arrays.fill(moved, 0, EARLY, early);
        Arrays.fill(moved, EARLY, DAYS, late);
        long[] labels = LongStream.range(0, DAYS)
                .map(day -> PeriodUnit.DAY.start(day).toEpochMilli())
                .toArray();
        return TimeSeries.of(SeriesInfo.daily("token"), labels, moved);
    }

    @Test
    void showsWhatIsMeasured() throws IOException {
        TimeSeries moved = days(10, 23.5);
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("moved in a year, million", Velocity.trailing(moved, 1).value());
        values.put("velocity", Velocity.trailing(moved, 2_000).value());
        values.put("velocity of what circulates", Velocity.trailing(moved, 800).value());
        values.put(
                "velocity if 60 % moves between wallets of one owner",
                Velocity.trailing(days(0.4 * 10, 0.4 * 23.5), 2_000).value());
        values.put(
                "last 90 days, scaled to a year",
                Velocity.of(90 * 23.5, 2_000, Duration.ofDays(90), Scaling.TO_A_YEAR)
                        .value());
        values.put(
                "in a currency",
                Velocity.trailing(days(10 * 1, 23.5 * 2), 2_000 * 2).value());

        WorkedExample.check("token-velocity.md", values);
    }
}

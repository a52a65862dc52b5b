package dev.assay.samples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.core.row.Row;
import dev.assay.metrics.signal.Costs;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StudyTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final double[] CLOSES = {100, 110, 120, 60, 90, 90};

    private static LocalDate day(int i) {
        return FIRST.plusDays(i);
    }

    private static Study study(Costs costs, Map<Integer, Integer> signals) {
        long[] labels = new long[CLOSES.length];
        NavigableMap<LocalDate, BigDecimal> closes = new TreeMap<>();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = day(i).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
            closes.put(day(i), BigDecimal.valueOf(CLOSES[i]));
        }
        NavigableMap<LocalDate, TradingSignal> rows = new TreeMap<>();
        signals.forEach((i, signal) -> rows.put(
                day(i), TradingSignal.from(Row.of(Map.of("trading_signal", signal, "date", day(i).toString())))));
        TimeSeries series = TimeSeries.of(SeriesInfo.daily("A"), labels, CLOSES);
        return Study.of(new Asset(1, "A", "A", null, null, null, closes, series, rows, List.of()), costs, 2);
    }

    @Test
    void actsAtTheCloseAfterTheDayOfTheSignal() {
        // Known when day 0 has ended, in at 110; known when day 2 has ended, out at 60.
        Study study = study(Costs.none(), Map.of(0, 1, 1, 0, 2, -1));

        assertThat(study.entries()).containsExactly(day(1));
        assertThat(study.exits()).containsExactly(day(3));
        assertThat(study.following().netReturn().value()).isCloseTo(60.0 / 110 - 1, within(1e-12));
        assertThat(study.following().holdingReturn().value()).isCloseTo(90.0 / 110 - 1, within(1e-12));
    }

    @Test
    void aTradeCostsOnTheWayInAndOut() {
        Study study = study(Costs.none().withFee(0.01), Map.of(0, 1, 2, -1));

        assertThat(study.following().netReturn().value()).isCloseTo(60.0 / 110 * 0.99 / 1.01 - 1, within(1e-12));
        assertThat(study.following().grossReturn().value()).isCloseTo(60.0 / 110 - 1, within(1e-12));
    }

    @Test
    void holdingBeginsWhereFollowingDoesAndCostsNothing() {
        Study study = study(Costs.none().withFee(0.01), Map.of(0, 1));

        assertThat(study.held().firstKey()).isEqualTo(study.followed().firstKey());
        assertThat(study.held().lastEntry().getValue()).isCloseTo(90.0 / 110, within(1e-12));
    }

    @Test
    void figuresStandAtTheDayOnWhichTheirReturnEnds() {
        Study study = study(Costs.none(), Map.of());

        assertThat(study.drawdowns())
                .hasSize(5)
                .containsEntry(day(1), 0.0)
                .containsEntry(day(3), -0.5)
                .containsEntry(day(4), -0.25);
        assertThat(study.maxDrawdown().value()).isEqualTo(-0.5);
        assertThat(study.longestUnderWater().value()).isEqualTo(3);
        assertThat(study.underWater())
                .containsExactly(
                        entry(day(1), 0.0),
                        entry(day(2), 0.0),
                        entry(day(3), 1.0),
                        entry(day(4), 2.0),
                        entry(day(5), 3.0));
        assertThat(study.longest()).hasValueSatisfying(longest -> {
            assertThat(study.peak(longest)).isEqualTo(day(2));
            assertThat(study.end(longest)).isEqualTo(day(5));
            assertThat(longest.open()).isTrue();
        });
        assertThat(study.volatility()).isEmpty();
    }

    @Test
    void nothingIsFollowedWithoutASignal() {
        Study study = study(Costs.none(), Map.of(1, 0));

        assertThat(study.following().signals()).isEmpty();
        assertThat(study.entries()).isEmpty();
        assertThat(study.followed().values()).allMatch(value -> value == 1);
    }

    @Test
    void countsReturnsByBin() {
        // 10 %, 9.09 %, -50 %, 50 %, 0 %
        Histogram histogram = Histogram.of(study(Costs.none(), Map.of()).returns());

        assertThat(histogram.percent()).isEqualTo(2);
        assertThat(histogram.first()).isEqualTo(-25);
        assertThat(histogram.counts())
                .hasSize(51)
                .filteredOn(count -> count > 0)
                .containsExactly(1, 1, 1, 1, 1);
    }

    @Test
    void anEmptySeriesHasNoFigureAndNoFault() {
        TimeSeries none = TimeSeries.of(SeriesInfo.daily("A"), new long[0], new double[0]);
        Asset asset = new Asset(1, "A", "A", null, null, null, new TreeMap<>(), none, new TreeMap<>(), List.of());

        Study study = Study.of(asset, Costs.none(), 1);

        assertThat(study.maxDrawdown().isDefined()).isFalse();
        assertThat(study.drawdowns()).isEmpty();
        assertThat(study.underWater()).isEmpty();
        assertThat(study.longest()).isEmpty();
        assertThat(study.followed()).isEmpty();
        assertThat(Histogram.of(study.returns()).counts()).isEmpty();
    }
}

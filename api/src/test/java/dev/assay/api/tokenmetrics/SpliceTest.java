package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.instruments.Splice;
import dev.assay.api.tokenmetrics.instruments.Succession;
import dev.assay.api.tokenmetrics.instruments.Succession.Status;
import dev.assay.series.BarSeries;
import dev.assay.series.LabelSide;
import dev.assay.series.SeriesInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpliceTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private static BarSeries bars(SeriesInfo info, int offset, double... closes) {
        long[] days = new long[closes.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = FIRST.plusDays(offset + i).toEpochDay() * 86_400_000L;
        }
        return BarSeries.of(info, days, closes, closes, closes, closes, closes);
    }

    @Test
    void joinsInUnitsOfTheSuccessor() {
        BarSeries old = bars(SeriesInfo.daily("OLD"), 0, 100, 200, 300);
        BarSeries young = bars(SeriesInfo.daily("NEW"), 1, 7, 31, 41).withIncomplete(2);
        Succession migrated = Succession.migrated(1, 2, FIRST.plusDays(1), BigDecimal.TEN);

        BarSeries joined = Splice.bars(old, young, migrated);

        assertThat(joined.closes().values()).containsExactly(10, 20, 31, 41);
        assertThat(joined.volumes().values()).containsExactly(Double.NaN, Double.NaN, 31, 41);
        assertThat(joined.isComplete(2)).isTrue();
        assertThat(joined.isComplete(3)).isFalse();
        assertThat(joined.info().instrument()).isEqualTo("NEW");
        assertThat(joined.info().source()).contains("until 2025-01-02 OLD, its prices divided by 10");
        assertThat(migrated.successor()).contains(2L);
    }

    @Test
    void joinsNothingUnlikeOrWithoutASuccessor() {
        BarSeries old = bars(SeriesInfo.daily("OLD"), 0, 1);
        BarSeries young = bars(SeriesInfo.daily("NEW").labelled(LabelSide.END), 0, 1);

        assertThatThrownBy(() -> Splice.bars(old, young, Succession.renamed(1, 2, FIRST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("label side");
        assertThatThrownBy(() -> Splice.bars(old, old, Succession.ended(1, Status.DEAD, FIRST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("succession:");
    }

    @Test
    void aSuccessionMakesSense() {
        assertThatThrownBy(() -> Succession.migrated(1, 2, FIRST, BigDecimal.ZERO))
                .hasMessageStartingWith("ratio:");
        assertThatThrownBy(() -> Succession.ended(1, Status.RENAMED, FIRST)).hasMessageStartingWith("successorId:");
        assertThatThrownBy(() -> new Succession(1, Status.DEAD, FIRST, 2L, BigDecimal.ONE))
                .hasMessageStartingWith("successorId:");
        assertThat(Succession.renamed(1, 2, FIRST).ratio()).isEqualByComparingTo("1");
    }
}

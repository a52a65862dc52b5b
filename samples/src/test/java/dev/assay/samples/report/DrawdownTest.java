package dev.assay.samples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DrawdownTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    // Peaks 100, 100, 120, 120, 120, 120: 0, -0.2, 0, -0.5, -0.25, -0.5.
    private static final Drawdown DRAWDOWN = Drawdown.of(closes("100", "80", "120", "60", "90", "60"));

    @Test
    void isTheCloseAgainstTheHighestSoFar() {
        assertThat(DRAWDOWN.days().values())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("0"),
                        new BigDecimal("-0.2"),
                        new BigDecimal("0"),
                        new BigDecimal("-0.5"),
                        new BigDecimal("-0.25"),
                        new BigDecimal("-0.5"));
    }

    @Test
    void namesTheFirstDeepestDayAndThePeakBeforeIt() {
        assertThat(DRAWDOWN.deepest()).isEqualTo(FIRST.plusDays(3));
        assertThat(DRAWDOWN.peak()).isEqualTo(FIRST.plusDays(2));
        assertThat(DRAWDOWN.value()).isEqualByComparingTo("-0.5");
    }

    @Test
    void isZeroWhereClosesOnlyRise() {
        Drawdown rising = Drawdown.of(closes("1", "2", "3"));

        assertThat(rising.value()).isEqualByComparingTo("0");
        assertThat(rising.last()).isEqualByComparingTo("0");
    }

    @Test
    void isAbsentWithoutCloses() {
        Drawdown none = Drawdown.of(closes());

        assertThat(none.value()).isNull();
        assertThat(none.last()).isNull();
        assertThat(none.days()).isEmpty();
    }

    private static NavigableMap<LocalDate, BigDecimal> closes(String... values) {
        NavigableMap<LocalDate, BigDecimal> closes = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            closes.put(FIRST.plusDays(i), new BigDecimal(values[i]));
        }
        return closes;
    }
}

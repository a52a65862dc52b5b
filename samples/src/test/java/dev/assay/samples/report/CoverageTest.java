package dev.assay.samples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 2, 27);
    private static final LocalDate LAST = LocalDate.of(2024, 3, 4);

    @Test
    void namesMissingDaysAsSpans() {
        Coverage coverage = Coverage.of(
                "price", FIRST, LAST, 3, Set.of(FIRST, LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 2)), 0);

        assertThat(coverage.asked()).isEqualTo(7);
        assertThat(coverage.gaps()).containsExactly("2024-02-28 to 2024-02-29", "2024-03-03 to 2024-03-04");
    }

    @Test
    void countsRowsThatRepeatADay() {
        Coverage coverage = Coverage.of("price", FIRST, FIRST, 3, Set.of(FIRST), 0);

        assertThat(coverage.repeated()).isEqualTo(2);
        assertThat(coverage.gaps()).isEmpty();
    }
}

package dev.assay.testing.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Generated grades mean nothing, but a reader must not find one that contradicts another. */
class GradesTest {

    private static final Set<String> RISING = Set.of("Gaining Momentum", "Momentum Surging");
    private static final Set<String> FALLING = Set.of("Losing Momentum", "Momentum Crashing");

    private final Grades grades = new Grades(new Noise(1));

    @Test
    void recommendsNothingThatItsMomentumDenies() {
        assertThat(all(this::labels))
                .doesNotContain("Strong Buy, Momentum Crashing", "Strong Sell, Momentum Surging")
                .contains("Strong Buy, Losing Momentum", "Strong Sell, Gaining Momentum");
    }

    @Test
    void momentumIsTheSignOfTheChange() {
        Set<String> labels = all(key -> {
            String momentum = grades.momentum(key.token(), key.day());
            int sign = grades.change(key.token(), key.day()).signum();
            return RISING.contains(momentum) ? "rising " + sign : FALLING.contains(momentum) ? "falling " + sign : "";
        });

        assertThat(labels).containsExactlyInAnyOrder("rising 1", "falling -1", "");
    }

    @Test
    void usesEveryLabelOfTheService() {
        assertThat(all(key -> grades.gradeSignal(key.token(), key.day())))
                .containsExactlyInAnyOrder("Strong Sell", "Sell", "Neutral", "Buy", "Strong Buy");
        assertThat(all(key -> grades.momentum(key.token(), key.day())))
                .containsExactlyInAnyOrder(
                        "Momentum Surging",
                        "Gaining Momentum",
                        "Holding Steady",
                        "Losing Momentum",
                        "Momentum Crashing",
                        "No Momentum");
        assertThat(all(key -> grades.fundamentalClass(key.token())))
                .containsExactlyInAnyOrder("storeOfValue", "blueChip", "emerging", "speculative", "highRisk");
    }

    @Test
    void isBullishOnlyWhereTheGradeIsHigh() {
        Set<String> sides = all(key -> {
            boolean high = grades.tmGrade(key.token(), key.day()).doubleValue() > 50;
            return grades.signal(key.token(), key.day()) + (high ? " high" : " low");
        });

        assertThat(sides).containsExactlyInAnyOrder("1 high", "-1 low", "0 high", "0 low");
    }

    @Test
    void doesNotLeapFromOneDayToTheNext() {
        assertThat(stream()
                        .map(key -> grades.change(key.token(), key.day()).abs().doubleValue()))
                .allSatisfy(points -> assertThat(points).isLessThan(10));
    }

    private String labels(RowKey key) {
        return grades.gradeSignal(key.token(), key.day()) + ", " + grades.momentum(key.token(), key.day());
    }

    private static Set<String> all(Function<RowKey, String> read) {
        return stream().map(read).collect(Collectors.toSet());
    }

    private static Stream<RowKey> stream() {
        return IntStream.range(0, 60)
                .boxed()
                .flatMap(token -> LongStream.range(20_000, 20_365).mapToObj(day -> new RowKey(token, day)));
    }
}

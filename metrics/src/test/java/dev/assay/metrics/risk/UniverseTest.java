package dev.assay.metrics.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.series.LabelSide;
import dev.assay.series.TimeSeries;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UniverseTest {

    private static final LocalDate CHOSEN = LocalDate.of(2023, 12, 31);
    private static final TimeSeries LIVING = Closes.daily(100, 110, 121, 121, 121);
    private static final TimeSeries DEAD = Closes.daily(50, 45, 40.5);

    @Test
    void aDeadTokenDoesNotEndAtItsLastPrice() {
        TimeSeries index =
                Universe.of("two", CHOSEN).with(LIVING).withDelisted(DEAD, -1).index();

        // +10 % and -10 %, twice; then 0 % and all lost; then the living one alone.
        assertThat(index.values()).containsExactly(new double[] {100, 100, 100, 50, 50}, within(1e-12));
        assertThat(Growth.cumulativeReturn(Returns.fromPrices(index)).value()).isCloseTo(-0.5, within(1e-15));
        // By survivors alone the same time was a gain.
        assertThat(Growth.cumulativeReturn(Returns.fromPrices(LIVING)).value()).isCloseTo(0.21, within(1e-15));
        assertThat(index.info().instrument()).isEqualTo("two of 2023-12-31");
        assertThat(index.info().periodsPerYear()).isEqualTo(365);
    }

    @Test
    void theReturnAtDelistingHasToBeSaid() {
        Universe silent = Universe.of("two", CHOSEN).with(LIVING).with(DEAD);

        assertThatThrownBy(silent::index)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("X ends before the others");
        assertThatThrownBy(() -> silent.withDelisted(DEAD, -1.1)).hasMessageContaining("returnAtDelisting:");
        assertThatThrownBy(() -> silent.withDelisted(DEAD, Double.NaN)).hasMessageContaining("returnAtDelisting:");
    }

    @Test
    void entersWithItsFirstPriceAndBridgesWhatIsMissing() {
        double nan = Double.NaN;
        TimeSeries late = Closes.daily(nan, 10, nan, 20, 20);

        // Day 3: 0 % and the +100 % of two days.
        assertThat(Universe.of("late", CHOSEN).with(LIVING).with(late).index().values())
                .containsExactly(new double[] {100, 110, 121, 181.5, 181.5}, within(1e-12));
    }

    @Test
    void mistakesAreNamed() {
        Universe one = Universe.of("one", CHOSEN).with(LIVING);
        TimeSeries other = TimeSeries.of(LIVING.info().labelled(LabelSide.END), LIVING.epochMillis(), LIVING.values());

        assertThatThrownBy(() -> one.with(other)).hasMessageContaining("label side");
        assertThatThrownBy(() -> one.with(Closes.daily(1, 0))).hasMessageContaining("prices: not positive");
        assertThatThrownBy(() -> Universe.of("none", CHOSEN).index()).hasMessageContaining("no asset");
        assertThat(one.chosen()).isEqualTo(CHOSEN);
        assertThatThrownBy(() -> Universe.of("undated", null)).hasMessageContaining("chosen");
        assertThat(one).hasToString("Universe[one of 2023-12-31, 1 assets]");
    }

    @Test
    void ofOneAssetIsThatAsset() {
        TimeSeries btc = Closes.of(1);

        assertThat(Relative.beta(
                                PairedReturns.fromPrices(
                                        btc,
                                        Universe.of("BTC", CHOSEN).with(btc).index()),
                                RiskOptions.defaults())
                        .value())
                .isCloseTo(1, within(1e-12));
    }
}

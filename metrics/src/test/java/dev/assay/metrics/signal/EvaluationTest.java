package dev.assay.metrics.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.series.BarSeries;
import dev.assay.series.LabelSide;
import dev.assay.series.SeriesInfo;
import dev.assay.series.TimeSeries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final SignalEvaluator PLAIN = SignalEvaluator.create();

    /** Returns signals known at the ends of days. */
    private static List<Signal> known(double... positions) {
        List<Signal> signals = new ArrayList<>();
        long first = Btc.days(1)[0];
        for (int i = 0; i < positions.length; i++) {
            if (!Double.isNaN(positions[i])) {
                signals.add(new Signal(Instant.ofEpochMilli(first + (i + 1) * Btc.DAY), positions[i]));
            }
        }
        return signals;
    }

    private static void near(Measurement measured, double expected) {
        assertThat(measured.value()).as(measured.toString()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void aPositionOpensAtTheNextOpen() {
        BarSeries bars = BarSeries.of(
                SeriesInfo.daily("BTC"),
                Btc.days(4),
                new double[] {10, 12, 20, 25},
                new double[] {11, 14, 24, 32},
                new double[] {9, 11, 18, 24},
                new double[] {11, 13, 22, 30},
                new double[] {1, 1, 1, 1});

        near(PLAIN.evaluate(bars, known(1)).netReturn(), 30 / 12.0 - 1);
        near(PLAIN.evaluate(bars, known(1)).holdingReturn(), 30 / 12.0 - 1);
        near(PLAIN.withExecution(Execution.NEXT_CLOSE).evaluate(bars, known(1)).netReturn(), 30 / 13.0 - 1);
        near(
                PLAIN.withExecution(Execution.SIGNAL_CLOSE)
                        .evaluate(bars, known(1))
                        .netReturn(),
                30 / 11.0 - 1);
        near(PLAIN.withExecution(Execution.SAME_BAR).evaluate(bars, known(1)).netReturn(), 30 / 10.0 - 1);
        near(PLAIN.evaluate(bars, known(1, 1, 0)).netReturn(), 25 / 12.0 - 1);
        assertThat(PLAIN.evaluate(bars, known(1, 1, 0)).window().orElseThrow().from())
                .isEqualTo(bars.time(1));
    }

    @Test
    void aSignalInTheMiddleOfABarWaits() {
        BarSeries bars = Btc.bars(10, 20, 30);
        List<Signal> midday = List.of(new Signal(bars.time(1).plusSeconds(1), 1));

        near(PLAIN.evaluate(bars, midday).netReturn(), 30 / 20.0 - 1);
        near(PLAIN.evaluate(bars.closes(), midday).netReturn(), 30 / 20.0 - 1);
    }

    @Test
    void labelsAtTheEndOfABarAreItsEnd() {
        TimeSeries ends =
                TimeSeries.of(SeriesInfo.daily("BTC").labelled(LabelSide.END), Btc.days(3), new double[] {10, 20, 30});
        List<Signal> signals = List.of(new Signal(ends.time(0), 1));

        Evaluation result = PLAIN.evaluate(ends, signals);

        near(result.netReturn(), 0.5);
        assertThat(result.window().orElseThrow().from()).isEqualTo(ends.time(1));
    }

    @Test
    void withoutAnOpenTheCloseOfThatBarIsTaken() {
        double none = Double.NaN;
        BarSeries bars = BarSeries.of(
                SeriesInfo.daily("BTC"),
                Btc.days(3),
                new double[] {10, none, 25},
                new double[] {11, none, 32},
                new double[] {9, none, 24},
                new double[] {11, 13, 30},
                new double[] {1, 1, 1});

        near(PLAIN.evaluate(bars, known(1)).netReturn(), 30 / 13.0 - 1);
        near(
                PLAIN.withExecution(Execution.SAME_BAR)
                        .evaluate(bars, known(Double.NaN, 1))
                        .netReturn(),
                30 / 11.0 - 1);
    }

    @Test
    void costsArePaidOnWhatIsTraded() {
        BarSeries bars = Btc.bars(10, 10, 10, 10);
        Costs costs = Costs.none().withFee(0.01).withSpread(0.02).withSlippage(0.005);

        Evaluation inAndOut = PLAIN.withCosts(costs).evaluate(bars, known(1, 0));
        Evaluation flip = PLAIN.withCosts(costs).evaluate(bars, known(1, -1));

        near(inAndOut.netReturn(), 1 / 1.025 * 0.975 - 1);
        near(flip.netReturn(), 1 / 1.025 * 0.975 / 1.025 * 1.0 - 1);
        near(inAndOut.grossReturn(), 0);
        assertThat(inAndOut.turnover().value()).isCloseTo(1 / 1.025 + 1, within(1e-12));
        assertThat(flip.tradeCount().value()).isEqualTo(2);
        assertThat(inAndOut.netReturn().conventions())
                .containsEntry("fee", 0.01)
                .containsEntry("execution", Execution.NEXT_PRICE);
        assertThat(costs).hasToString("Costs[fee 0.01, spread 0.02, slippage 0.005, short funding 0.0]");
    }

    @Test
    void changesOfSizeAreTradedAtTheDifference() {
        BarSeries bars = Btc.bars(10, 20, 20, 20, 20);
        Costs costs = Costs.none().withFee(0.01);

        Evaluation result = PLAIN.withCosts(costs).evaluate(bars, known(0.5, 1, 0.25));

        double units = 0.5 / (1 + 0.005) / 10;
        double first = 1 / (1 + 0.005) + units * 10;
        double bought = (first + 0.01 * units * 20) / 1.01;
        double sold = (bought - 0.01 * bought) / (1 - 0.0025);
        near(result.netReturn(), sold - 1);
        assertThat(result.trades()).hasSize(1);
        assertThat(result.trades().get(0).isOpen()).isTrue();
        assertThat(result.trades().get(0).position()).isEqualTo(0.5);
    }

    @Test
    void aShortPositionGainsWhatThePriceLosesAndPaysForIt() {
        BarSeries bars = Btc.bars(10, 10, 8, 5);

        near(PLAIN.evaluate(bars, known(-1)).netReturn(), 0.5);
        Costs funded = Costs.none().withShortFunding(0.365);
        near(PLAIN.withCosts(funded).evaluate(bars, known(-1)).netReturn(), 0.5 - 0.001 * (1 + 1 + 0.8));
        near(PLAIN.evaluate(bars, known(-1)).holdingReturn(), -0.5);
        near(PLAIN.evaluate(bars, known(-1)).excessReturn(), 1);
    }

    @Test
    void idleCashEarns() {
        double[] flat = new double[366];
        Arrays.fill(flat, 10);
        SignalEvaluator cash = PLAIN.withCashReturn(0.05).withInitialPosition(0);

        near(cash.evaluate(Btc.bars(flat), List.of()).netReturn(), Math.pow(1.05, 366 / 365.0) - 1);
        near(cash.withInitialPosition(1).evaluate(Btc.bars(flat), List.of()).netReturn(), 0);
    }

    @Test
    void aShortPositionThatLosesAllEndsThere() {
        BarSeries bars = Btc.bars(10, 10, 15, 25, 5);

        Evaluation result = PLAIN.evaluate(bars, known(-1));

        near(result.netReturn(), -1);
        assertThat(result.ruinedAt()).contains(bars.time(4));
        assertThat(result.equity().size()).isEqualTo(3);
        assertThat(result.trades().get(0).netReturn()).isEqualTo(-1);
        assertThat(PLAIN.evaluate(bars, known(1)).ruinedAt()).isEmpty();
    }

    @Test
    void costsAloneMayRuin() {
        double[] prices = new double[400];
        Arrays.setAll(prices, i -> 100 + i % 3);
        SignalEvaluator dear = PLAIN.withCosts(Costs.none().withShortFunding(0.99));

        Evaluation result = dear.evaluate(Btc.bars(prices), known(-1));

        assertThat(result.ruinedAt()).isPresent();
        near(result.netReturn(), -1);
        assertThat(result.grossSharpe().n()).isEqualTo(399);
        assertThat(result.grossEquity().size()).isEqualTo(399);
        assertThat(result.equity().size()).isLessThan(399);
    }

    @Test
    void tradesSayHowTheyWent() {
        BarSeries bars = BarSeries.of(
                SeriesInfo.daily("BTC"),
                Btc.days(6),
                new double[] {10, 10, 12, 12, 6, 9},
                new double[] {10, 13, 13, 15, 9, 10},
                new double[] {10, 8, 11, 6, 5, 8},
                new double[] {10, 12, 12, 6, 9, 9},
                new double[] {1, 1, 1, 1, 1, 1});

        Evaluation result = PLAIN.evaluate(bars, known(1, 0, 1, 0, -1));

        assertThat(result.trades().get(0).netReturn()).isCloseTo(12 / 10.0 - 1, within(1e-12));
        near(result.hitRate(), 0.5);
        near(result.averageWin(), 0.2);
        near(result.averageLoss(), -0.5);
        // Bought at 12, the low of that bar was 6; sold at the open of the bar whose low is 5.
        near(result.maxAdverseExcursion(), -0.5);
        near(result.tradeCount(), 3);
        near(result.turnover(), 5);
        near(result.grossReturn(), -0.4);
        near(result.holdingReturn(), -0.1);
        near(result.excessReturn(), -0.3);
        near(result.timeInMarket(), 3 / 5.0);
        near(result.exposure(), 3 / 5.0);
        assertThat(result.trades().get(2).isOpen()).isTrue();
        assertThat(result.trades().get(2).exit()).isNull();
        assertThat(result.trades().get(2).adverseExcursion()).isCloseTo(1 - 10 / 9.0, within(1e-12));
        assertThat(result.positions().values()).containsExactly(1, 0, 1, 0, -1);
    }

    @Test
    void withoutClosedTradesThereIsNoHitRate() {
        Evaluation result = PLAIN.evaluate(Btc.bars(10, 20, 15), known(Double.NaN, 1));

        assertThat(result.hitRate().reason()).contains(Reason.TOO_FEW);
        assertThat(result.averageWin().reason()).contains(Reason.TOO_FEW);
        assertThat(result.averageLoss().reason()).contains(Reason.TOO_FEW);
        assertThat(result.maxAdverseExcursion().value()).isEqualTo(-0.25);
        assertThat(PLAIN.evaluate(Btc.bars(10, 20, 15), List.of())
                        .maxAdverseExcursion()
                        .reason())
                .contains(Reason.TOO_FEW);
    }

    @Test
    void withoutTrialsTheRatioSaysSo() {
        Evaluation unknown = PLAIN.evaluate(Btc.bars(Btc.walk(1, 400)), known(1));
        Evaluation known = PLAIN.withTrials(Trials.of(10)).evaluate(Btc.bars(Btc.walk(1, 400)), known(1));

        assertThat(unknown.sharpe().flags()).contains(Flag.TRIALS_UNKNOWN);
        assertThat(unknown.deflatedSharpe().flags()).contains(Flag.TRIALS_UNKNOWN);
        assertThat(unknown.deflatedSharpe().reason()).contains(Reason.NO_DATA);
        assertThat(unknown.holdingSharpe().flags()).doesNotContain(Flag.TRIALS_UNKNOWN);
        assertThat(known.sharpe().flags()).isEmpty();
        assertThat(known.deflatedSharpe().value()).isBetween(0.0, 1.0);
        assertThat(known.deflatedSharpe().conventions()).containsEntry("trials", 10);
        assertThat(PLAIN.withLags(0)
                        .evaluate(Btc.bars(Btc.walk(1, 400)), known(1))
                        .sharpe()
                        .conventions())
                .containsEntry("lags", 0);
    }

    @Test
    void aReturnAcrossAGapIsNoReturnOfOnePeriod() {
        long[] labels = Btc.days(6);
        for (int i = 3; i < 6; i++) {
            labels[i] += 5 * Btc.DAY;
        }
        TimeSeries gappy = TimeSeries.of(SeriesInfo.daily("BTC"), labels, new double[] {10, 11, 10, 30, 31, 30});

        Evaluation result = PLAIN.withInitialPosition(1).evaluate(gappy, List.of());

        near(result.netReturn(), 2);
        assertThat(result.netReturn().flags()).contains(Flag.GAPS);
        assertThat(result.sharpe().n()).isEqualTo(4);
        assertThat(result.sharpe().missing()).isEqualTo(1);
        assertThat(result.sharpe().flags()).contains(Flag.EXTRAPOLATED);
    }

    @Test
    void missingAndIncompleteBarsAreLeftOutAndCounted() {
        TimeSeries series = Btc.series(10, Double.NaN, 20, 40).withIncomplete(3);

        Evaluation result = PLAIN.withInitialPosition(1).evaluate(series, List.of());

        near(result.netReturn(), 1);
        assertThat(result.netReturn().missing()).isEqualTo(1);
        assertThat(result.netReturn().flags()).contains(Flag.INCOMPLETE_BAR_DROPPED, Flag.GAPS);
    }

    @Test
    void saysWhyThereIsNothingToMeasure() {
        Evaluation none = PLAIN.evaluate(Btc.series(), known(1));
        Evaluation one = PLAIN.evaluate(Btc.series(10), List.of());
        Evaluation negative = PLAIN.evaluate(Btc.series(10, -1, 2), known(1));

        assertThat(none.all())
                .allSatisfy(measured -> assertThat(measured.reason()).contains(Reason.EMPTY));
        assertThat(one.all())
                .allSatisfy(measured -> assertThat(measured.reason()).contains(Reason.TOO_FEW));
        assertThat(negative.all())
                .allSatisfy(measured -> assertThat(measured.reason()).contains(Reason.OUT_OF_DOMAIN));
        assertThat(none.window()).isEmpty();
        Instant late = Instant.parse("2100-01-01T00:00:00Z");
        assertThat(PLAIN.startingAt(late)
                        .evaluate(Btc.bars(1, 2), known(1))
                        .netReturn()
                        .reason())
                .contains(Reason.TOO_FEW);
        assertThat(PLAIN.startingAt(late)
                        .evaluate(Btc.series(1, 2), known(1))
                        .netReturn()
                        .reason())
                .contains(Reason.TOO_FEW);
    }

    @Test
    void refusesWhatIsNotASignal() {
        Instant now = Instant.EPOCH;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Signal(now, 1.1))
                .withMessageContaining("position: not in -1 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Signal(now, Double.NaN))
                .withMessageContaining("position");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.evaluate(Btc.series(1, 2), List.of(new Signal(now, 1), new Signal(now, 0))))
                .withMessageContaining("signals: not ascending at 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.evaluate(Btc.series(1, 2), past -> 2))
                .withMessageContaining("position");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withInitialPosition(-2))
                .withMessageContaining("position");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withCashReturn(-1))
                .withMessageContaining("perYear");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withCashReturn(Double.POSITIVE_INFINITY))
                .withMessageContaining("perYear");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PLAIN.withLags(-1))
                .withMessageContaining("lags");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Costs.none().withFee(-0.1))
                .withMessageContaining("fee");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Costs.none().withSlippage(1))
                .withMessageContaining("slippage");
    }

    @Test
    void theFutureIsOutOfReach() {
        BarSeries bars = Btc.bars(1, 2, 3);

        assertThatThrownBy(() -> PLAIN.evaluate(bars, past -> past.close(-1)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> PLAIN.evaluate(bars, past -> past.close(past.size())))
                .isInstanceOf(IndexOutOfBoundsException.class);
        List<Past> kept = new ArrayList<>();
        PLAIN.evaluate(bars, past -> {
            kept.add(past);
            return past.position();
        });
        assertThat(kept).extracting(past -> past.close(0)).containsExactly(1.0, 2.0, 3.0);
        assertThat(kept.get(1).now()).isEqualTo(bars.time(2));
        assertThat(kept.get(1).open(0)).isEqualTo(1);
        assertThat(kept.get(1).high(0)).isEqualTo(2);
        assertThat(kept.get(1).low(0)).isEqualTo(1);
        assertThat(kept.get(1).volume(0)).isZero();
    }

    @Test
    void aResultNamesItsFigures() {
        Evaluation result = PLAIN.evaluate(Btc.bars(10, 20, 15, 16), known(1));

        assertThat(result.all()).extracting(Measurement::metric).doesNotHaveDuplicates();
        assertThat(SignalMetrics.all())
                .hasSize(17)
                .containsAll(result.all().stream().map(Measurement::metric).toList());
        assertThat(result).asString().contains("signal.net_return").contains("signal.holding_return");
        assertThat(result.signals()).isEqualTo(known(1));
        assertThat(result.grossEquity().values()).isEqualTo(result.equity().values());
    }
}

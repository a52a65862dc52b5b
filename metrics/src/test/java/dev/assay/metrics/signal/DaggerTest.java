package dev.assay.metrics.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.series.BarSeries;
import dev.assay.series.TimeSeries;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** One rule on four years of BTC: close above its mean of 20 days. What a bar of haste is worth. */
class DaggerTest {

    private static final Strategy ABOVE_MEAN = past -> past.size() >= 20 && past.close(0) > past.meanClose(20) ? 1 : 0;

    private final double[] closes = Btc.closes();
    private final BarSeries bars = Btc.bars(closes);
    /** From the close at which the first mean is known, to the last. */
    private final SignalEvaluator evaluator = SignalEvaluator.create().startingAt(bars.time(20));

    private static void check(Measurement measured, double expected, double within) {
        assertThat(measured.value()).as(measured.toString()).isCloseTo(expected, within(within));
    }

    @Test
    void theSameBarMakesARuleThatCannotLose() {
        Evaluation result = evaluator.withExecution(Execution.SAME_BAR).evaluate(bars, ABOVE_MEAN);

        check(result.netReturn(), 2755.15, 0.005);
        check(result.sharpe(), 4.75, 0.005);
        assertThat(result.netReturn().flags()).contains(Flag.LOOK_AHEAD);
    }

    @Test
    void theNextBarGivesHalfOfHolding() {
        Evaluation result = evaluator.evaluate(bars, ABOVE_MEAN);

        check(result.netReturn(), 2.20, 0.005);
        check(result.sharpe(), 0.89, 0.005);
        check(result.holdingReturn(), 3.86, 0.005);
        check(result.holdingSharpe(), 0.94, 0.005);
        assertThat(result.netReturn().flags()).doesNotContain(Flag.LOOK_AHEAD);
        assertThat(result.sharpe().standardError().getAsDouble()).isBetween(0.4, 0.6);
    }

    @Test
    void costsTakeAQuarterOfWhatIsLeft() {
        Evaluation result = evaluator.withCosts(Costs.none().withFee(0.001)).evaluate(bars, ABOVE_MEAN);

        check(result.netReturn(), 1.66, 0.005);
        check(result.sharpe(), 0.78, 0.005);
        check(result.grossReturn(), 2.20, 0.005);
    }

    /** Closes alone leave a day between signal and trade, if nobody trades at a price that is computed from. */
    @Test
    void closesAloneActADayLaterUnlessTheSignalsOwnCloseIsAskedFor() {
        TimeSeries series = Btc.series(closes);
        SignalEvaluator from = SignalEvaluator.create().startingAt(bars.time(20));

        Evaluation own = from.withExecution(Execution.SIGNAL_CLOSE).evaluate(series, ABOVE_MEAN);
        Evaluation next = from.evaluate(series, ABOVE_MEAN);

        check(own.netReturn(), 2.20, 0.005);
        check(own.holdingReturn(), 3.86, 0.005);
        assertThat(own.netReturn().flags()).contains(Flag.LOOK_AHEAD);
        check(next.netReturn(), 3.57, 0.005);
        check(next.sharpe(), 1.07, 0.005);
        assertThat(next.netReturn().flags()).doesNotContain(Flag.LOOK_AHEAD);
    }

    @Test
    void theBestOfAHundredRandomSignalsLooksLikeSkillUntilItIsDeflated() {
        SharpeRatio ratios = SharpeRatio.of(365);
        double[] best = new double[41];
        double[] deflated = new double[best.length];
        for (int round = 0; round < best.length; round++) {
            double[] chosen = new double[0];
            best[round] = Double.NEGATIVE_INFINITY;
            for (int trial = 0; trial < 100; trial++) {
                double[] returns = tossed(new Random(1000 * round + trial));
                double ratio = ratios.measure(returns).value();
                if (ratio > best[round]) {
                    best[round] = ratio;
                    chosen = returns;
                }
            }
            deflated[round] = ratios.deflated(chosen, Trials.of(100)).value();
        }
        Arrays.sort(best);
        Arrays.sort(deflated);

        assertThat(best[20]).isCloseTo(1.61, within(0.05));
        assertThat(deflated[20]).isLessThan(0.95);
    }

    private double[] tossed(Random random) {
        double[] returns = new double[closes.length - 1];
        for (int i = 0; i < returns.length; i++) {
            returns[i] = random.nextBoolean() ? closes[i + 1] / closes[i] - 1 : 0;
        }
        return returns;
    }
}

package dev.assay.metrics.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.series.BarSeries;
import dev.assay.series.TimeSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for all prices and signals. */
class SignalPropertiesTest {

    private static final int BARS = 250;
    private static final int ROUNDS = 40;

    private static final Strategy MOMENTUM = past -> {
        if (past.size() < 10) {
            return past.position();
        }
        double change = past.close(0) / past.close(9) - 1;
        return change > 0.05 ? 1 : change < -0.05 ? -0.5 : 0.25;
    };

    private static List<Signal> random(long seed, BarSeries bars) {
        Random random = new Random(seed);
        List<Signal> signals = new ArrayList<>();
        for (int i = 0; i < bars.size() - 2; i++) {
            if (random.nextInt(4) == 0) {
                signals.add(new Signal(bars.time(i + 1), Math.round(4 * random.nextDouble(-1, 1)) / 4.0));
            }
        }
        return signals;
    }

    @Test
    void alwaysLongWithoutCostsIsHolding() {
        for (int round = 0; round < ROUNDS; round++) {
            BarSeries bars = Btc.bars(Btc.walk(round, BARS));
            Evaluation result = SignalEvaluator.create().evaluate(bars, past -> 1);

            assertThat(result.netReturn().value())
                    .isCloseTo(result.holdingReturn().value(), within(1e-12));
            assertThat(result.sharpe().value()).isCloseTo(result.holdingSharpe().value(), within(1e-9));
            assertThat(result.timeInMarket().value()).isEqualTo(1);
        }
    }

    @Test
    void laterBarsNeverChangeEarlierPositions() {
        for (int round = 0; round < ROUNDS; round++) {
            double[] prices = Btc.walk(round, BARS);
            int cut = 50 + 4 * round;
            for (Execution execution : Execution.values()) {
                SignalEvaluator evaluator = SignalEvaluator.create()
                        .withCosts(Costs.none().withFee(0.002))
                        .withExecution(execution)
                        .withInitialPosition(0);
                TimeSeries all = evaluator.evaluate(Btc.bars(prices), MOMENTUM).positions();
                TimeSeries part = evaluator
                        .evaluate(Btc.bars(Arrays.copyOf(prices, cut)), MOMENTUM)
                        .positions();

                assertThat(part.values()).isEqualTo(Arrays.copyOf(all.values(), cut));
            }
        }
    }

    @Test
    void signalsAreTheSameForAnyFuture() {
        double[] prices = Btc.walk(5, BARS);
        double[] other = prices.clone();
        for (int i = 100; i < BARS; i++) {
            other[i] = 1000.0 / i;
        }

        List<Signal> one =
                SignalEvaluator.create().evaluate(Btc.bars(prices), MOMENTUM).signals();
        List<Signal> two =
                SignalEvaluator.create().evaluate(Btc.bars(other), MOMENTUM).signals();

        assertThat(one.subList(0, 100)).isEqualTo(two.subList(0, 100));
        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void shiftingSignalsByABarShiftsTheTradesAndNothingElse() {
        for (int round = 0; round < ROUNDS; round++) {
            BarSeries bars = Btc.bars(Btc.walk(round, BARS));
            List<Signal> signals = random(round, bars);
            List<Signal> later = signals.stream()
                    .map(signal -> new Signal(signal.knownAt().plus(Duration.ofDays(1)), signal.position()))
                    .toList();

            List<Trade> trades =
                    SignalEvaluator.create().evaluate(bars, signals).trades();
            List<Trade> shifted = SignalEvaluator.create().evaluate(bars, later).trades();

            assertThat(shifted).extracting(Trade::position).isEqualTo(positions(trades));
            for (int i = 0; i < trades.size(); i++) {
                assertThat(shifted.get(i).entry())
                        .isEqualTo(trades.get(i).entry().plus(Duration.ofDays(1)));
                assertThat(shifted.get(i).entryPrice())
                        .isEqualTo(openAt(bars, shifted.get(i).entry()));
            }
        }
    }

    private static List<Double> positions(List<Trade> trades) {
        return trades.stream().map(Trade::position).toList();
    }

    private static double openAt(BarSeries bars, Instant time) {
        for (int i = 0; i < bars.size(); i++) {
            if (bars.time(i).equals(time)) {
                return bars.open(i);
            }
        }
        throw new AssertionError("no bar at " + time);
    }

    @Test
    void higherCostsNeverPay() {
        double[] fees = {0, 0.0005, 0.001, 0.005, 0.02};
        for (int round = 0; round < ROUNDS; round++) {
            BarSeries bars = Btc.bars(Btc.walk(round, BARS));
            List<Signal> signals = random(round, bars);
            double before = Double.POSITIVE_INFINITY;
            for (double fee : fees) {
                Evaluation result = SignalEvaluator.create()
                        .withCosts(Costs.none().withFee(fee).withShortFunding(10 * fee))
                        .evaluate(bars, signals);

                assertThat(result.netReturn().value()).isLessThan(before);
                assertThat(result.netReturn().value())
                        .isLessThanOrEqualTo(result.grossReturn().value());
                before = result.netReturn().value();
            }
        }
    }

    @Test
    void theScaleOfPricesChangesNothing() {
        double[] prices = Btc.walk(9, BARS);
        double[] tiny = Arrays.stream(prices).map(p -> p * 0x1p-40).toArray();

        Evaluation one = SignalEvaluator.create().evaluate(Btc.bars(prices), MOMENTUM);
        Evaluation two = SignalEvaluator.create().evaluate(Btc.bars(tiny), MOMENTUM);

        for (int i = 0; i < one.all().size(); i++) {
            assertThat(two.all().get(i)).isEqualTo(one.all().get(i));
        }
    }

    @Test
    void equityIsWhatReturnsMultiplyTo() {
        for (int round = 0; round < ROUNDS; round++) {
            BarSeries bars = Btc.bars(Btc.walk(round, BARS));
            Evaluation result = SignalEvaluator.create()
                    .withCosts(Costs.none().withFee(0.001))
                    .evaluate(bars, random(round, bars));
            double product = 1;
            for (Trade trade : result.trades()) {
                product *= 1 + trade.netReturn();
            }

            assertThat(product - 1).isCloseTo(result.netReturn().value(), within(1e-9));
            assertThat(result.equity().value(result.equity().size() - 1) - 1)
                    .isEqualTo(result.netReturn().value());
        }
    }
}

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
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What holds for all prices and signals. */
class SignalPropertiesTest {

    private static final int NO_SIGNAL = 9;

    private static final Strategy MOMENTUM = past -> {
        if (past.size() < 10) {
            return past.position();
        }
        double change = past.close(0) / past.close(9) - 1;
        return change > 0.05 ? 1 : change < -0.05 ? -0.5 : 0.25;
    };

    /** Closes by their changes in thousandths, and after each bar a position in quarters, or none said. */
    private record Market(List<Integer> changes, List<Integer> positions) {

        double[] closes() {
            double[] closes = new double[changes.size()];
            double price = 100;
            for (int i = 0; i < closes.length; i++) {
                price *= 1 + changes.get(i) / 1e3;
                closes[i] = price;
            }
            return closes;
        }

        BarSeries bars() {
            return Btc.bars(closes());
        }

        /** Known at the end of a bar; none in the last two, so that a bar later there is still an open. */
        List<Signal> signals() {
            BarSeries bars = bars();
            List<Signal> signals = new ArrayList<>();
            for (int i = 0; i < bars.size() - 2; i++) {
                int position = positions.get(i);
                if (position != NO_SIGNAL) {
                    signals.add(new Signal(bars.time(i + 1), position / 4.0));
                }
            }
            return signals;
        }
    }

    @Provide
    Arbitrary<Market> markets() {
        Arbitrary<Integer> positions = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(NO_SIGNAL)),
                Tuple.of(1, Arbitraries.integers().between(-4, 4)));
        return Arbitraries.integers()
                .between(30, 120)
                .flatMap(bars -> Combinators.combine(
                                Arbitraries.integers().between(-60, 65).list().ofSize(bars),
                                positions.list().ofSize(bars))
                        .as(Market::new));
    }

    @Property
    void alwaysLongWithoutCostsIsHolding(@ForAll("markets") Market market) {
        Evaluation result = SignalEvaluator.create().evaluate(market.bars(), past -> 1);

        assertThat(result.netReturn().value()).isCloseTo(result.holdingReturn().value(), within(1e-12));
        assertThat(result.sharpe().value()).isCloseTo(result.holdingSharpe().value(), within(1e-9));
        assertThat(result.timeInMarket().value()).isEqualTo(1);
    }

    @Property
    void laterBarsNeverChangeEarlierPositions(
            @ForAll("markets") Market market, @ForAll @IntRange(min = 15, max = 29) int cut) {
        double[] closes = market.closes();
        for (Execution execution : Execution.values()) {
            SignalEvaluator evaluator = SignalEvaluator.create()
                    .withCosts(Costs.none().withFee(0.002))
                    .withExecution(execution)
                    .withInitialPosition(0);
            TimeSeries all = evaluator.evaluate(Btc.bars(closes), MOMENTUM).positions();
            TimeSeries part = evaluator
                    .evaluate(Btc.bars(Arrays.copyOf(closes, cut)), MOMENTUM)
                    .positions();

            assertThat(part.values()).isEqualTo(Arrays.copyOf(all.values(), cut));
        }
    }

    @Property
    void signalsAreTheSameForAnyFuture(@ForAll("markets") Market market, @ForAll("markets") Market otherFuture) {
        double[] closes = market.closes();
        double[] other = otherFuture.closes();
        System.arraycopy(closes, 0, other, 0, 20);

        List<Signal> one =
                SignalEvaluator.create().evaluate(Btc.bars(closes), MOMENTUM).signals();
        List<Signal> two =
                SignalEvaluator.create().evaluate(Btc.bars(other), MOMENTUM).signals();

        assertThat(one.subList(0, 20)).isEqualTo(two.subList(0, 20));
    }

    @Property
    void shiftingSignalsByABarShiftsTheTradesAndNothingElse(@ForAll("markets") Market market) {
        BarSeries bars = market.bars();
        List<Signal> later = market.signals().stream()
                .map(signal -> new Signal(signal.knownAt().plus(Duration.ofDays(1)), signal.position()))
                .toList();

        Evaluation now = SignalEvaluator.create().evaluate(bars, market.signals());
        Evaluation then = SignalEvaluator.create().evaluate(bars, later);

        // Who is ruined earlier or later has fewer or more trades.
        Assume.that(now.ruinedAt().isEmpty() && then.ruinedAt().isEmpty());
        List<Trade> trades = now.trades();
        List<Trade> shifted = then.trades();
        assertThat(shifted)
                .extracting(Trade::position)
                .isEqualTo(trades.stream().map(Trade::position).toList());
        for (int i = 0; i < trades.size(); i++) {
            assertThat(shifted.get(i).entry()).isEqualTo(trades.get(i).entry().plus(Duration.ofDays(1)));
            assertThat(shifted.get(i).entryPrice())
                    .isEqualTo(openAt(bars, shifted.get(i).entry()));
        }
    }

    private static double openAt(BarSeries bars, Instant time) {
        int bar = IntStream.range(0, bars.size())
                .filter(i -> bars.time(i).equals(time))
                .findFirst()
                .orElseThrow();
        return bars.open(bar);
    }

    @Property
    void higherCostsNeverPay(@ForAll("markets") Market market) {
        double before = Double.POSITIVE_INFINITY;
        for (double fee : new double[] {0, 0.0005, 0.001, 0.005, 0.02}) {
            Evaluation result = SignalEvaluator.create()
                    .withCosts(Costs.none().withFee(fee).withShortFunding(10 * fee))
                    .evaluate(market.bars(), market.signals());
            Assume.that(result.ruinedAt().isEmpty() && result.netReturn().isDefined());
            double net = result.netReturn().value();

            if (result.trades().isEmpty()) {
                assertThat(net).isZero();
            } else {
                assertThat(net).isLessThan(before);
            }
            assertThat(net).isLessThanOrEqualTo(result.grossReturn().value());
            before = net;
        }
    }

    @Property
    void theScaleOfPricesChangesNothing(@ForAll("markets") Market market) {
        double[] tiny =
                Arrays.stream(market.closes()).map(price -> price * 0x1p-40).toArray();

        Evaluation one = SignalEvaluator.create().evaluate(market.bars(), MOMENTUM);
        Evaluation two = SignalEvaluator.create().evaluate(Btc.bars(tiny), MOMENTUM);

        assertThat(two.all()).isEqualTo(one.all());
    }

    @Property
    void equityIsWhatReturnsMultiplyTo(@ForAll("markets") Market market) {
        Evaluation result = SignalEvaluator.create()
                .withCosts(Costs.none().withFee(0.001))
                .evaluate(market.bars(), market.signals());
        Assume.that(result.netReturn().isDefined());
        double product = 1;
        for (Trade trade : result.trades()) {
            product *= 1 + trade.netReturn();
        }

        assertThat(product - 1).isCloseTo(result.netReturn().value(), within(1e-9));
        assertThat(result.equity().value(result.equity().size() - 1) - 1)
                .isEqualTo(result.netReturn().value());
    }
}

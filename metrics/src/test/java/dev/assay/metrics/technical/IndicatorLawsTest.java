package dev.assay.metrics.technical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.Metric;
import dev.assay.metrics.Unit;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every indicator, whatever the bars. */
class IndicatorLawsTest {

    private static final List<ValueIndicator> VALUES = Samples.values();
    private static final List<BarIndicator> BARS = Samples.bars();

    /** A bar by its change and the ends of its range, in thousandths, and its volume; without one in ten. */
    private record Move(int change, int up, int down, int volume, boolean there) {}

    /** High, low, close and volume; NaN where a bar is missing, flat where it did not move. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Walk(double[] high, double[] low, double[] close, double[] volume) {

        static Walk of(List<Move> moves, double first) {
            int n = moves.size();
            Walk walk = new Walk(new double[n], new double[n], new double[n], new double[n]);
            double price = first;
            for (int i = 0; i < n; i++) {
                Move move = moves.get(i);
                price *= 1 + move.change() / 1e3;
                double shown = move.there() ? price : Double.NaN;
                walk.close[i] = shown;
                walk.high[i] = shown * (1 + move.up() / 1e3);
                walk.low[i] = shown * (1 - move.down() / 1e3);
                walk.volume[i] = move.there() ? move.volume() : Double.NaN;
            }
            return walk;
        }

        Bars bars() {
            return Bars.wrap(high, low, close, volume);
        }

        Walk first(int n) {
            return new Walk(
                    Arrays.copyOf(high, n), Arrays.copyOf(low, n), Arrays.copyOf(close, n), Arrays.copyOf(volume, n));
        }

        @Override
        public String toString() {
            return Arrays.toString(close);
        }
    }

    @Provide
    Arbitrary<Walk> walks() {
        Arbitrary<Move> moves = Combinators.combine(
                        Arbitraries.integers().between(-150, 150).injectDuplicates(0.3),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 9).map(each -> each > 0))
                .as(Move::new);
        return Combinators.combine(moves.list().ofMinSize(0).ofMaxSize(90), Arbitraries.of(2.4e-7, 1.0, 43_210.0, 9e11))
                .as(Walk::of);
    }

    @Provide
    Arbitrary<ValueIndicator> values() {
        return Arbitraries.of(VALUES);
    }

    @Provide
    Arbitrary<BarIndicator> bars() {
        return Arbitraries.of(BARS);
    }

    @Property(tries = 1_500)
    void aStreamOfValuesGivesTheBitsOfTheSeries(
            @ForAll("values") ValueIndicator indicator, @ForAll("walks") Walk walk) {
        Lines lines = indicator.lines(walk.close());
        ValueStream stream = indicator.stream();

        for (int i = 0; i < walk.close().length; i++) {
            stream.next(walk.close()[i]);
            for (Metric metric : indicator.outputs()) {
                assertSameBits(stream.value(metric), lines.get(metric), i);
            }
        }
    }

    @Property(tries = 1_500)
    void aStreamOfBarsGivesTheBitsOfTheSeries(@ForAll("bars") BarIndicator indicator, @ForAll("walks") Walk walk) {
        Lines lines = indicator.lines(walk.bars());
        BarStream stream = indicator.stream();

        for (int i = 0; i < walk.close().length; i++) {
            stream.next(walk.high()[i], walk.low()[i], walk.close()[i], walk.volume()[i]);
            for (Metric metric : indicator.outputs()) {
                assertSameBits(stream.value(metric), lines.get(metric), i);
            }
        }
    }

    private static void assertSameBits(double streamed, Line line, int bar) {
        double expected = bar < line.offset() ? Double.NaN : line.value(bar);

        assertThat(Double.doubleToLongBits(streamed))
                .as("%s of a stream, %s of the series, bar %d of %s", streamed, expected, bar, line)
                .isEqualTo(Double.doubleToLongBits(expected));
    }

    @Property(tries = 1_500)
    void laterBarsNeverChangeEarlierValues(
            @ForAll("bars") BarIndicator ofBars,
            @ForAll("values") ValueIndicator ofValues,
            @ForAll("walks") Walk walk) {
        Walk before = walk.first(walk.close().length * 2 / 3);

        assertPrefix(ofBars.line(before.bars()), ofBars.line(walk.bars()));
        assertPrefix(ofValues.line(before.close()), ofValues.line(walk.close()));
    }

    private static void assertPrefix(Line part, Line whole) {
        assertThat(Samples.whole(part))
                .as(whole.toString())
                .isEqualTo(Arrays.copyOf(Samples.whole(whole), part.bars()));
    }

    @Property(tries = 1_500)
    void pointsOfAHundredStayBetweenTheirEnds(
            @ForAll("bars") BarIndicator ofBars,
            @ForAll("values") ValueIndicator ofValues,
            @ForAll("walks") Walk walk) {
        Lines byBar = ofBars.lines(walk.bars());
        ofBars.outputs().forEach(metric -> assertPoints(metric, byBar.get(metric)));
        Lines byValue = ofValues.lines(walk.close());
        ofValues.outputs().forEach(metric -> assertPoints(metric, byValue.get(metric)));
    }

    private static void assertPoints(Metric metric, Line line) {
        boolean below = metric.equals(TechnicalMetrics.WILLIAMS_R);
        if (metric.unit() != Unit.POINTS_OF_100 && !below) {
            return;
        }
        for (double value : line.values()) {
            if (!Double.isNaN(value)) {
                assertThat(below ? value + 100 : value).as(line.toString()).isBetween(-1e-9, 100 + 1e-9);
            }
        }
    }
}

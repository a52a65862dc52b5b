package dev.assay.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SeriesTest {

    private static final long DAY = 86_400_000L;
    private static final SeriesInfo BTC = SeriesInfo.daily("BTC");

    private static TimeSeries series(SeriesInfo info, long firstDay, double... values) {
        return TimeSeries.of(info, days(firstDay, values.length), values);
    }

    private static long[] days(long first, int count) {
        long[] days = new long[count];
        for (int i = 0; i < count; i++) {
            days[i] = (first + i) * DAY;
        }
        return days;
    }

    private static BarSeries bars(double low, double high) {
        double[] open = {1, 2};
        double[] volume = {10, Double.NaN};
        return BarSeries.of(
                BTC, days(0, 2), open, new double[] {high, 3}, new double[] {low, 1}, new double[] {2, 2}, volume);
    }

    @Test
    void knowsWhatItIsOf() {
        SeriesInfo info = SeriesInfo.of("ETH", Duration.ofHours(1))
                .labelled(LabelSide.END)
                .inZone(ZoneId.of("Asia/Tokyo"))
                .in("EUR")
                .withVolumeIn(VolumeUnit.QUOTE)
                .from("an exchange");

        assertThat(info.periodsPerYear()).isEqualTo(8_760);
        assertThat(info.volumeUnit()).isEqualTo(VolumeUnit.QUOTE);
        assertThat(info)
                .hasToString("ETH in EUR, step PT1H, labelled by its end, days of Asia/Tokyo, from an exchange");
        assertThat(BTC.periodsPerYear()).isEqualTo(365);
        assertThat(BTC.withPeriodsPerYear(252).periodsPerYear()).isEqualTo(252);
        assertThat(BTC.in("")).hasToString("BTC, step PT24H, labelled by its start, days of Z");
        assertThat(BTC).isEqualTo(SeriesInfo.daily("BTC")).hasSameHashCodeAs(SeriesInfo.daily("BTC"));
        assertThat(BTC).isNotEqualTo(BTC.from("x")).isNotEqualTo("BTC");
        assertThat(SeriesInfo.of("x", Duration.ofDays(7)).periodsPerYear()).isCloseTo(365.0 / 7, within(1e-12));
    }

    @Test
    void refusesWhatIsNoStepOrCalendar() {
        assertThatThrownBy(() -> SeriesInfo.of("x", Duration.ZERO)).hasMessageStartingWith("step:");
        assertThatThrownBy(() -> SeriesInfo.of("x", Duration.ofDays(-1))).hasMessageStartingWith("step:");
        assertThatThrownBy(() -> BTC.withPeriodsPerYear(0)).hasMessageStartingWith("periods:");
        assertThatThrownBy(() -> BTC.withPeriodsPerYear(Double.POSITIVE_INFINITY))
                .hasMessageStartingWith("periods:");
    }

    @Test
    void unlikeSeriesCannotBeJoined() {
        TimeSeries one = series(BTC, 0, 1, 2);
        SeriesInfo other = SeriesInfo.of("ETH", Duration.ofHours(1))
                .labelled(LabelSide.END)
                .inZone(ZoneId.of("Asia/Tokyo"))
                .in("EUR");

        assertThatThrownBy(() -> one.join(series(other, 0, 1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("ETH", "step PT1H", "label side END", "day zone Asia/Tokyo", "currency EUR");
    }

    @Test
    void joinsOnWhatBothHave() {
        TimeSeries one = series(BTC, 0, 1, 2, Double.NaN, 4, 5).withIncomplete(4);
        TimeSeries two = series(SeriesInfo.daily("ETH"), 1, 20, 30, 40, 50, 60);

        Joined joined = one.join(two);

        assertThat(joined.size()).isEqualTo(2);
        assertThat(joined.first().values()).containsExactly(2, 4);
        assertThat(joined.second().values()).containsExactly(20, 40);
        assertThat(joined.second().info().instrument()).isEqualTo("ETH");
        assertThat(joined.dropped()).isEqualTo(6);
    }

    @Test
    void refusesUnsortedTimesAndInfiniteValues() {
        assertThatThrownBy(() -> TimeSeries.of(BTC, new long[] {DAY, DAY}, new double[2]))
                .hasMessage("epochMillis: not ascending at 1: 1970-01-02T00:00:00Z after 1970-01-02T00:00:00Z");
        assertThatThrownBy(() -> TimeSeries.of(BTC, new long[1], new double[2])).hasMessage("values: 2 for 1 labels");
        assertThatThrownBy(() -> TimeSeries.of(BTC, new long[1], new double[] {Double.NEGATIVE_INFINITY}))
                .hasMessage("values: infinite at 0");
    }

    @Test
    void keepsCompleteBarsAndWindows() {
        TimeSeries series = series(BTC, 0, 1, 2, 3).withIncomplete(2);

        assertThat(series.isComplete(1)).isTrue();
        assertThat(series.isComplete(2)).isFalse();
        assertThat(series.incomplete()).isEqualTo(1);
        assertThat(series.complete().values()).containsExactly(1, 2);
        assertThat(series.complete().complete().size()).isEqualTo(2);
        Window two = new Window(Instant.ofEpochMilli(DAY), Instant.ofEpochMilli(3 * DAY));
        assertThat(series.within(two).values()).containsExactly(2, 3);
        assertThat(series.within(two).isComplete(1)).isFalse();
        assertThat(series.epochMillis()).containsExactly(0, DAY, 2 * DAY);
        assertThat(series.time(1)).isEqualTo(Instant.ofEpochMilli(DAY));
        assertThatThrownBy(() -> series.isComplete(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> series.withIncomplete(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void coversFromTheStartOfTheFirstBarToTheEndOfTheLast() {
        TimeSeries byStart = series(BTC, 10, 1, 2);
        TimeSeries byEnd = series(BTC.labelled(LabelSide.END), 10, 1, 2);

        assertThat(byStart.window())
                .contains(new Window(Instant.ofEpochMilli(10 * DAY), Instant.ofEpochMilli(12 * DAY)));
        assertThat(byEnd.window()).contains(new Window(Instant.ofEpochMilli(9 * DAY), Instant.ofEpochMilli(11 * DAY)));
        assertThat(series(BTC, 0).window()).isEmpty();
        assertThat(byStart)
                .hasToString("TimeSeries[" + BTC + ", 2 bars, [1970-01-11T00:00:00Z, 1970-01-13T00:00:00Z)]");
        assertThat(series(BTC, 0)).hasToString("TimeSeries[" + BTC + ", 0 bars]");
    }

    @Test
    void doesNotShareItsArrays() {
        double[] values = {1, 2};
        TimeSeries series = TimeSeries.of(BTC, days(0, 2), values);

        values[0] = 9;
        series.values()[1] = 9;
        series.epochMillis()[1] = 9;

        assertThat(series.values()).containsExactly(1, 2);
        assertThat(series.epochMillis(1)).isEqualTo(DAY);
    }

    @Test
    void barsHaveFiveColumns() {
        BarSeries bars = bars(0.5, 2.5);

        assertThat(bars.open(0)).isEqualTo(1);
        assertThat(bars.high(0)).isEqualTo(2.5);
        assertThat(bars.low(0)).isEqualTo(0.5);
        assertThat(bars.close(0)).isEqualTo(2);
        assertThat(bars.volume(1)).isNaN();
        assertThat(bars.opens().values()).containsExactly(1, 2);
        assertThat(bars.highs().values()).containsExactly(2.5, 3);
        assertThat(bars.lows().values()).containsExactly(0.5, 1);
        assertThat(bars.closes().values()).containsExactly(2, 2);
        assertThat(bars.volumes().value(0)).isEqualTo(10);
        assertThat(bars.time(1)).isEqualTo(Instant.ofEpochMilli(DAY));
        assertThat(bars.epochMillis(1)).isEqualTo(DAY);
        assertThat(bars.info()).isEqualTo(BTC);
        assertThat(bars).hasToString("BarSeries[" + BTC + ", 2 bars, [1970-01-01T00:00:00Z, 1970-01-03T00:00:00Z)]");
    }

    @Test
    void barsKnowWhichAreComplete() {
        BarSeries bars = bars(0.5, 2.5).withIncomplete(1);

        assertThat(bars.isComplete(1)).isFalse();
        assertThat(bars.incomplete()).isEqualTo(1);
        assertThat(bars.closes().incomplete()).isEqualTo(1);
        assertThat(bars.complete().size()).isEqualTo(1);
        assertThat(bars.complete().complete().close(0)).isEqualTo(2);
        assertThat(bars.within(new Window(Instant.ofEpochMilli(DAY), Instant.ofEpochMilli(2 * DAY)))
                        .open(0))
                .isEqualTo(2);
    }

    @Test
    void refusesBarsThatCannotBe() {
        assertThatThrownBy(() -> bars(2.5, 0.5)).hasMessage("low: above high at 1970-01-01T00:00:00Z: 2.5 and 0.5");
        assertThatThrownBy(() -> bars(-1, 1)).hasMessage("low: infinite or negative at 0: -1.0");
        assertThatThrownBy(() -> bars(0, Double.POSITIVE_INFINITY)).hasMessageStartingWith("high: infinite");
        double[] two = {1, 1};
        assertThatThrownBy(() -> BarSeries.of(BTC, days(0, 2), two, two, two, two, new double[1]))
                .hasMessage("volume: 1 for 2 labels");
    }
}

package dev.assay.metrics.technical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The examples by hand of docs/metrics/technical.md. */
class DocumentedNumbersTest {

    @Test
    void averages() {
        double[] closes = {2, 4, 6, 8, 7};

        assertThat(Averages.sma(3).line(closes).values()).containsExactly(4, 6, 7);
        assertThat(Averages.ema(3).line(closes).values()).containsExactly(4, 6, 6.5);
        assertThat(Averages.ema(3, Seed.FIRST_VALUE).line(closes).values()).containsExactly(2, 3, 4.5, 6.25, 6.625);
    }

    @Test
    void strength() {
        assertThat(Oscillators.rsi(2).line(new double[] {1, 2, 1.5, 2}).values())
                .containsExactly(new double[] {66.67, 80}, within(0.005));
    }

    @Test
    void bands() {
        double[] closes = {2, 4, 4, 6};
        Lines bands = Channels.bollinger(4, 2).lines(closes);

        assertThat(bands.main().value(3)).isCloseTo(6.8284, within(5e-5));
        assertThat(bands.get(RangeMetrics.BOLLINGER_LOWER).value(3)).isCloseTo(1.1716, within(5e-5));
        assertThat(Channels.percentB(4, 2).line(closes).value(3)).isCloseTo(0.8536, within(5e-5));
        assertThat(Channels.bandwidth(4, 2).line(closes).value(3)).isCloseTo(1.4142, within(5e-5));
    }

    @Test
    void ranges() {
        Bars bars = Bars.wrap(new double[] {11, 12, 16}, new double[] {9, 10, 14}, new double[] {10, 11, 15});

        assertThat(Volatility.trueRange().line(bars).values()).containsExactly(2, 5);
        assertThat(Volatility.atr(2).line(bars).values()).containsExactly(3.5);
        assertThat(Volatility.atr(2, FirstTrueRange.HIGH_MINUS_LOW, Seed.SMA)
                        .line(bars)
                        .values())
                .containsExactly(2, 3.5);
    }
}

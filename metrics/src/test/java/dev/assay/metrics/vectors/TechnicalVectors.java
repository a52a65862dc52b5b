package dev.assay.metrics.vectors;

import dev.assay.metrics.Metric;
import dev.assay.metrics.technical.Averages;
import dev.assay.metrics.technical.BarIndicator;
import dev.assay.metrics.technical.Bars;
import dev.assay.metrics.technical.Channels;
import dev.assay.metrics.technical.DirectionalSeed;
import dev.assay.metrics.technical.FirstTrueRange;
import dev.assay.metrics.technical.FirstVolume;
import dev.assay.metrics.technical.Line;
import dev.assay.metrics.technical.MacdSeed;
import dev.assay.metrics.technical.Oscillators;
import dev.assay.metrics.technical.ParabolicRule;
import dev.assay.metrics.technical.RangeMetrics;
import dev.assay.metrics.technical.ReturnKind;
import dev.assay.metrics.technical.Scale;
import dev.assay.metrics.technical.Seed;
import dev.assay.metrics.technical.TechnicalMetrics;
import dev.assay.metrics.technical.Trends;
import dev.assay.metrics.technical.ValueIndicator;
import dev.assay.metrics.technical.Volatility;
import dev.assay.metrics.technical.Volumes;
import dev.assay.metrics.vectors.Evaluators.Series;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Answers the vectors of technical indicators. */
final class TechnicalVectors {

    private TechnicalVectors() {}

    static void addTo(Evaluators all) {
        averages(all);
        oscillators(all);
        bands(all);
        trends(all);
        ranges(all);
        volumes(all);
    }

    private static void averages(Evaluators all) {
        values(all, "sma", v -> Averages.sma(period(v)));
        values(all, "ema", v -> Averages.ema(period(v), seed(v)));
        for (String name : new String[] {"wilder_average", "rma", "smma"}) {
            values(all, name, v -> Averages.wilder(period(v), seed(v)));
        }
        values(all, "wma", v -> Averages.wma(period(v)));
        values(all, "dema", v -> Averages.dema(period(v), seed(v)));
        values(all, "tema", v -> Averages.tema(period(v), seed(v)));
        values(all, "hma", v -> Averages.hma(period(v)));
        values(all, "kama", v -> Averages.kama(period(v), v.whole("fast", 2), v.whole("slow", 30)));
    }

    private static void oscillators(Evaluators all) {
        values(all, "rsi", v -> Oscillators.rsi(period(v), seed(v)));
        values(all, "macd_line", TechnicalVectors::macd);
        values(all, "macd_signal", v -> macd(v).output(TechnicalMetrics.MACD_SIGNAL));
        values(all, "macd_histogram", v -> macd(v).output(TechnicalMetrics.MACD_HISTOGRAM));
        values(all, "ppo", v -> Oscillators.ppo(v.whole("fast", 12), v.whole("slow", 26), macdSeed(v, "plain")));
        values(all, "trix", v -> Oscillators.trix(period(v), seed(v)));
        values(all, "roc", v -> Oscillators.rateOfChange(period(v), scale(v)));
        values(
                all,
                "momentum",
                v -> v.has("unit") && !v.text("unit", "").equals("difference")
                        ? Oscillators.rateOfChange(period(v), scale(v))
                        : Oscillators.momentum(period(v)));
        bars(all, "stochastic_k", TechnicalVectors::stochastic);
        bars(all, "stochastic_d", v -> stochastic(v).output(TechnicalMetrics.STOCHASTIC_D));
        bars(all, "williams_r", v -> Oscillators.williamsR(period(v)));
        bars(all, "cci", v -> Oscillators.cci(period(v)));
        bars(
                all,
                "ultosc",
                v -> Oscillators.ultimate(
                        v.whole("short", v.whole("period1", 7)),
                        v.whole("medium", v.whole("period2", 14)),
                        v.whole("long", v.whole("period3", 28))));
    }

    private static ValueIndicator macd(VectorCase v) {
        return Oscillators.macd(v.whole("fast", 12), v.whole("slow", 26), v.whole("signal", 9), macdSeed(v, "talib"));
    }

    private static BarIndicator stochastic(VectorCase v) {
        return Oscillators.stochastic(v.whole("period", 14), v.whole("smoothK", 3), v.whole("smoothD", 3));
    }

    private static void bands(Evaluators all) {
        bollinger(all, "bollinger_upper", RangeMetrics.BOLLINGER_UPPER);
        bollinger(all, "bollinger_middle", RangeMetrics.BOLLINGER_MIDDLE);
        bollinger(all, "bollinger_lower", RangeMetrics.BOLLINGER_LOWER);
        values(all, "percent_b", v -> Channels.percentB(period(v), v.number("k", 2), v.whole("ddof", 0)));
        values(
                all,
                "bollinger_bandwidth",
                v -> Channels.bandwidth(period(v), v.number("k", 2), v.whole("ddof", 0), scale(v)));
        values(all, "stddev", v -> Volatility.standardDeviation(period(v), v.whole("ddof", 0)));
        values(all, "historical_volatility", TechnicalVectors::historicalVolatility);
        outputs(all, v -> Channels.donchian(period(v)));
        outputs(
                all,
                v -> Channels.keltner(
                        v.whole("period", 20),
                        v.whole("atrPeriod", v.whole("period", 20)),
                        v.number("k", 2),
                        seed(v),
                        firstRange(v)));
    }

    private static void bollinger(Evaluators all, String name, Metric metric) {
        values(
                all,
                name,
                v -> Channels.bollinger(period(v), v.number("k", 2), v.whole("ddof", 0))
                        .output(metric));
    }

    private static ValueIndicator historicalVolatility(VectorCase v) {
        return Volatility.historicalVolatility(
                period(v),
                v.number("annualisation", v.number("periodsPerYear", 365)),
                v.whole("ddof", 0),
                v.text("returns", "simple").equals("log") ? ReturnKind.LOG : ReturnKind.SIMPLE);
    }

    private static void trends(Evaluators all) {
        outputs(all, TechnicalVectors::directional);
        outputs(all, v -> Trends.aroon(period(v)));
        bars(all, "psar", TechnicalVectors::parabolic);
        outputs(all, v -> Trends.supertrend(v.whole("period", 10), v.number("k", 3), firstRange(v)));
        outputs(
                all,
                v -> Trends.ichimoku(
                        v.whole("conversion", 9),
                        v.whole("base", 26),
                        v.whole("span", 52),
                        v.whole("displacement", 26)));
    }

    private static BarIndicator directional(VectorCase v) {
        int early = v.metric().equals("technical.adx") ? 2 * (period(v) - 1) : period(v) - 1;
        String seed = v.text("seed", beginsAt(v, early) ? "tulip" : "talib");
        return Trends.directionalMovement(
                period(v),
                seed.equals("tulip")
                        ? DirectionalSeed.TULIP
                        : seed.equals("book") ? DirectionalSeed.BOOK : DirectionalSeed.TA_LIB);
    }

    private static BarIndicator parabolic(VectorCase v) {
        return Trends.parabolic(
                v.number("step", 0.02),
                v.number("max", 0.2),
                v.text("rule", "talib").equals("tulip") ? ParabolicRule.TULIP : ParabolicRule.TA_LIB);
    }

    private static void ranges(Evaluators all) {
        bars(all, "true_range", v -> Volatility.trueRange(firstRange(v)));
        bars(all, "atr", v -> Volatility.atr(period(v), firstRange(v), seed(v)));
        bars(all, "natr", v -> Volatility.natr(period(v), firstRange(v), seed(v)));
    }

    private static void volumes(Evaluators all) {
        bars(
                all,
                "obv",
                v -> Volumes.onBalance(
                        v.text("first", "zero").startsWith("volume") ? FirstVolume.VOLUME : FirstVolume.ZERO));
        bars(all, "mfi", v -> Volumes.moneyFlow(period(v)));
        bars(all, "vwma", v -> Volumes.vwma(period(v)));
        bars(all, "vwap", v -> v.has("period") ? Volumes.vwap(period(v)) : Volumes.vwap());
    }

    private static int period(VectorCase v) {
        return v.whole("period", v.whole("n", 14));
    }

    private static Seed seed(VectorCase v) {
        return v.text("seed", beginsAt(v, 0) ? "first" : "sma").startsWith("first") ? Seed.FIRST_VALUE : Seed.SMA;
    }

    private static MacdSeed macdSeed(VectorCase v, String otherwise) {
        String seed = v.text("seed", otherwise);
        if (seed.equals("book") || v.has("constants")) {
            return MacdSeed.BOOK;
        }
        if (seed.startsWith("first")) {
            return MacdSeed.FIRST_VALUE;
        }
        return seed.equals("plain") || seed.equals("sma") ? MacdSeed.SMA : MacdSeed.TA_LIB;
    }

    private static Scale scale(VectorCase v) {
        return Scale.valueOf(v.text("unit", "fraction").toUpperCase(Locale.ROOT));
    }

    /** A case that does not say so tells by its first bar. */
    private static boolean beginsAt(VectorCase v, int bar) {
        return v.expected().isArray() && v.offset() == bar && !v.params().has("indices");
    }

    private static FirstTrueRange firstRange(VectorCase v) {
        boolean early = beginsAt(v, v.metric().equals("technical.true_range") ? 0 : period(v) - 1);
        return v.text("firstTrueRange", early ? "high_minus_low" : "skipped").equals("high_minus_low")
                ? FirstTrueRange.HIGH_MINUS_LOW
                : FirstTrueRange.SKIPPED;
    }

    private static void values(Evaluators all, String name, Function<VectorCase, ValueIndicator> indicator) {
        all.add("technical." + name, v -> {
            double[] values =
                    v.doubles(v.inputs().path("column").asText(v.inputs().has("values") ? "values" : "close"));
            return answer(v, indicator.apply(v), values, ValueIndicator::line, ValueIndicator::last);
        });
    }

    private static void bars(Evaluators all, String name, Function<VectorCase, BarIndicator> indicator) {
        all.add(
                "technical." + name,
                v -> answer(v, indicator.apply(v), bars(v), BarIndicator::line, BarIndicator::last));
    }

    /** Adds an indicator under the id of each of its outputs. */
    private static void outputs(Evaluators all, Function<VectorCase, BarIndicator> indicator) {
        for (Metric metric :
                indicator.apply(new VectorCase(NO_CASE, new Datasets(null))).outputs()) {
            bars(
                    all,
                    metric.id().substring("technical.".length()),
                    v -> indicator.apply(v).output(metric));
        }
    }

    private static final com.fasterxml.jackson.databind.JsonNode NO_CASE =
            com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();

    private static <I, D> Object answer(
            VectorCase v, I indicator, D data, BiFunction<I, D, Line> line, BiFunction<I, D, ? extends Object> last) {
        if (v.text("at", "").equals("last") || !v.expected().isArray()) {
            return last.apply(indicator, data);
        }
        Line values = line.apply(indicator, data);
        return new Series(values.values(), values.offset());
    }

    private static Bars bars(VectorCase v) {
        double[] close = column(v, "close", new double[0]);
        double[] any = close.length > 0 ? close : column(v, "high", new double[0]);
        double[] high = column(v, "high", any);
        double[] volume = column(
                v,
                "volume",
                DoubleStream.generate(() -> Double.NaN).limit(any.length).toArray());
        return Bars.wrap(high, column(v, "low", any), any, volume);
    }

    private static double[] column(VectorCase v, String name, double[] otherwise) {
        boolean there = v.inputs().path(name).isArray() || v.inputs().has("dataset");
        return there ? v.doubles(name) : Arrays.copyOf(otherwise, otherwise.length);
    }
}

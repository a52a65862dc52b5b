package dev.assay.samples.drawdown;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.risk.Drawdown;
import dev.assay.metrics.risk.Drawdowns;
import dev.assay.metrics.risk.Ratios;
import dev.assay.metrics.risk.Returns;
import dev.assay.metrics.risk.RiskOptions;
import dev.assay.metrics.risk.RiskSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Prints how far and how long an asset was below its highest price, and writes {@code drawdown.html} with the curve, or the file
 * named by the argument. The prices are sample data, generated in {@link SampleCloses}.
 */
public final class DrawdownSample {

    private DrawdownSample() {}

    /** Takes the name of the file to write, or nothing. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("Sample data: generated prices of no real asset.");
        Figures figures = measure(SampleCloses.FIRST, SampleCloses.closes());
        figures.measurements().forEach(System.out::println);
        Path page = Path.of(arguments.length > 0 ? arguments[0] : "drawdown.html");
        Files.writeString(page, DrawdownPage.of(figures));
        System.out.println("Drawdown chart: " + page.toAbsolutePath().toUri());
    }

    /**
     * What was measured.
     *
     * @param first the day of the first close
     * @param closes a close for each day
     * @param drawdowns the drawdown at each return, the first one that of the second close
     * @param falls each time below a peak
     * @param measurements figures of the whole time
     */
    @SuppressWarnings("ArrayRecordComponent") // Drawn, never compared.
    record Figures(
            LocalDate first,
            double[] closes,
            RiskSeries drawdowns,
            List<Drawdown> falls,
            List<Measurement> measurements) {

        /** Returns the day of a close. */
        LocalDate day(int close) {
            return first.plusDays(close);
        }

        /** Returns the falls, the longest first. */
        List<Drawdown> longestFirst() {
            return falls.stream()
                    .sorted(Comparator.comparingDouble(Drawdown::periods).reversed())
                    .toList();
        }
    }

    static Figures measure(LocalDate first, double[] closes) {
        // snippet: drawdown
        Returns returns = Returns.fromPrices(closes, 365);
        RiskSeries drawdowns = Drawdowns.series(returns);
        Measurement deepest = Drawdowns.max(returns);
        Measurement underWater = Drawdowns.duration(returns);
        Measurement average = Drawdowns.average(returns);
        Measurement ulcer = Drawdowns.ulcerIndex(returns);
        Measurement calmar = Ratios.calmar(returns, RiskOptions.defaults());
        // end snippet
        return new Figures(
                first, closes, drawdowns, Drawdowns.all(returns), List.of(deepest, underWater, average, ulcer, calmar));
    }
}

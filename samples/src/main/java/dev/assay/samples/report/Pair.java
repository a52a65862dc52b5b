package dev.assay.samples.report;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.risk.Correlation;
import dev.assay.metrics.risk.PairedReturns;
import dev.assay.metrics.risk.Rolling;
import java.time.LocalDate;
import java.util.NavigableMap;

/**
 * How two tokens move together.
 *
 * @param first the one
 * @param second the other
 * @param correlation that of their daily returns over all days
 * @param rolling that of the last {@link Study#WINDOW} days, by day
 */
record Pair(Asset first, Asset second, Measurement correlation, NavigableMap<LocalDate, Double> rolling) {

    static Pair of(Asset first, Asset second) {
        PairedReturns returns = PairedReturns.fromPrices(first.series(), second.series());
        return new Pair(
                first,
                second,
                Correlation.pearson(returns),
                Study.byDay(first.series().join(second.series()).first(), Rolling.correlation(returns, Study.WINDOW)));
    }

    String name() {
        return first.symbol() + " and " + second.symbol();
    }
}

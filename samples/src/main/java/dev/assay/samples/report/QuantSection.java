package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.market.QuantMetrics;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Unit;
import dev.assay.metrics.risk.QuantFigure;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The quantmetrics computed here beside those that the service serves. */
final class QuantSection {

    private final Findings findings;
    private final String mark;

    QuantSection(Findings findings) {
        this.findings = findings;
        this.mark = Html.mark(findings.sample());
    }

    String html() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < findings.assets().size(); i++) {
            html.append(token(findings.assets().get(i), findings.studies().get(i)));
        }
        return html + why();
    }

    private String token(Asset asset, Study study) {
        Map<QuantFigure, Measurement> trading = study.quantOfTradingDays();
        StringBuilder rows = new StringBuilder();
        int served = 0;
        for (Map.Entry<QuantFigure, Measurement> ours : study.quant().entrySet()) {
            BigDecimal theirs = served(asset.quant(), ours.getKey());
            served += theirs == null ? 0 : 1;
            rows.append(row(name(ours.getKey()), ours.getValue(), trading.get(ours.getKey()), theirs));
        }
        QuantMetrics quant = asset.quant();
        String reading = "<p class=\"reading\">The service serves <strong>" + served + " of "
                + QuantFigure.values().length + "</strong> figures for " + Html.escape(asset.name())
                + (quant == null ? "." : ", of " + Html.day(quant.date()) + ".") + "</p>";
        String title = asset.name() + ": quantmetrics, computed and served";
        return "<div class=\"quant\"><h3>" + Html.escape(asset.name()) + "</h3>" + reading
                + Html.table(
                        Html.escape(title) + mark,
                        title,
                        false,
                        Html.head(
                                "Figure",
                                "Computed, 365 days a year",
                                "Computed, 252 days",
                                findings.sample() ? "Served (generated)" : "Served",
                                "Served − computed",
                                "How it is computed here"),
                        rows.toString())
                + "</div>";
    }

    /** Returns what the figure is, and what the service calls it. */
    private static String name(QuantFigure figure) {
        return figure.metric().name() + " (" + figure.name().toLowerCase(Locale.ROOT) + ")";
    }

    private static String row(
            String name, Measurement ours, @Nullable Measurement trading, @Nullable BigDecimal theirs) {
        boolean fraction = ours.unit() == Unit.FRACTION;
        Double served = theirs == null ? null : theirs.doubleValue();
        Double gap = served == null || !ours.isDefined() ? null : served - ours.value();
        return Html.row(
                name,
                text(ours, fraction),
                trading == null ? null : text(trading, fraction),
                text(served, fraction),
                text(gap, fraction),
                ours.metric().formula());
    }

    private static String text(Measurement measurement, boolean fraction) {
        return measurement.isDefined() ? text(measurement.value(), fraction) : Format.valueOrWhy(measurement);
    }

    private static String text(@Nullable Double value, boolean fraction) {
        if (value == null) {
            return Format.NONE;
        }
        return fraction ? Format.number(value * 100, 2) + "%" : Format.number(value, 2);
    }

    /** Returns what the service says of a figure; null if nothing. */
    static @Nullable BigDecimal served(@Nullable QuantMetrics row, QuantFigure figure) {
        if (row == null) {
            return null;
        }
        return switch (figure) {
            case VOLATILITY -> row.volatility();
            case ALL_TIME_RETURN -> row.allTimeReturn();
            case CAGR -> row.cagr();
            case SHARPE -> row.sharpe();
            case SORTINO -> row.sortino();
            case MAX_DRAWDOWN -> row.maxDrawdown();
            case SKEW -> row.skew();
            case TAIL_RATIO -> row.tailRatio();
            case RISK_REWARD_RATIO -> row.riskRewardRatio();
            case PROFIT_FACTOR -> row.profitFactor();
            case KURTOSIS -> row.kurtosis();
            case DAILY_VALUE_AT_RISK -> row.dailyValueAtRisk();
            case DAILY_RETURN_AVG -> row.dailyReturnAverage();
            case DAILY_RETURN_STD -> row.dailyReturnDeviation();
        };
    }

    private String why() {
        return """
                <div class="why"><h3>Why the two differ</h3><ul>
                <li><strong>Window.</strong> Computed: the daily closes from %s to %s. Served: most likely the token's whole
                history, up to the day named above.</li>
                <li><strong>Periods per year.</strong> Computed: 365, since crypto trades every day; beside it the same with
                252, which the libraries whose names the service uses take unless told otherwise. Only figures per year
                differ by that.</li>
                <li><strong>Risk-free rate.</strong> Computed: 0. Served: not published.</li>
                <li><strong>Convention.</strong> Computed: sample deviations (n − 1), excess kurtosis, value at risk from the
                normal distribution at 5%%, a payoff ratio for risk and reward. The service does not publish its formulas;
                how its names are read here is Assay's reading of them.</li>%s</ul></div>
                """.formatted(
                        Html.day(findings.since()),
                        Html.day(findings.until()),
                        findings.sample()
                                ? "<li><strong>Sample data.</strong> The served figures of this page are generated and have"
                                        + " nothing to do with the closes.</li>"
                                : "");
    }
}

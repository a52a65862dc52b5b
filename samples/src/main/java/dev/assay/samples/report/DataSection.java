package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import java.time.LocalDate;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/** Every value by day, a table for each token. */
final class DataSection {

    private final Findings findings;

    DataSection(Findings findings) {
        this.findings = findings;
    }

    String html() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < findings.assets().size(); i++) {
            html.append(table(findings.assets().get(i), findings.studies().get(i), i));
        }
        return html.toString();
    }

    private String table(Asset asset, Study study, int i) {
        NavigableMap<LocalDate, Double> drawdowns = study.drawdowns();
        NavigableMap<LocalDate, Double> underWater = study.underWater();
        NavigableMap<LocalDate, Double> followed = study.followed();
        NavigableMap<LocalDate, Double> held = study.held();
        NavigableMap<LocalDate, Double> volatility = study.volatility();
        StringBuilder rows = new StringBuilder();
        for (LocalDate day : findings.days()) {
            TradingSignal signal = asset.signals().get(day);
            rows.append(Html.row(
                    day,
                    Format.usd(asset.closes().get(day)),
                    Format.percent(drawdowns.get(day)),
                    count(underWater.get(day)),
                    signal == null ? null : word(signal.signal()),
                    dollars(followed.get(day)),
                    dollars(held.get(day)),
                    Format.percent(volatility.get(day)),
                    signal == null ? null : signal.tmGrade(),
                    signal == null ? null : signal.fundamentalGrade()));
        }
        String name = asset.name() + " by day";
        return "<div id=\"days-" + i + "\">"
                + Html.details(
                        name,
                        Html.table(
                                Html.escape(name) + Html.mark(findings.sample()),
                                name,
                                true,
                                Html.head(
                                        "Day",
                                        "Close, USD",
                                        "Drawdown",
                                        "Days since the peak",
                                        inSample("Signal"),
                                        inSample("1 USD following"),
                                        "1 USD holding",
                                        "Volatility, 90 days",
                                        inSample("TM grade"),
                                        inSample("Fundamental grade")),
                                rows.toString()))
                + "</div>\n";
    }

    private String inSample(String name) {
        return findings.sample() ? name + " (generated)" : name;
    }

    private static String count(@Nullable Double days) {
        return days == null ? Format.NONE : Format.count(Math.round(days));
    }

    private static String dollars(@Nullable Double value) {
        return value == null ? Format.NONE : Format.number(value, 3);
    }

    private static @Nullable String word(@Nullable Signal signal) {
        if (signal == null) {
            return null;
        }
        return signal.known()
                .map(known -> switch (known) {
                    case BULLISH -> "bullish";
                    case NEUTRAL -> "neutral";
                    case BEARISH -> "bearish";
                })
                .orElseGet(signal::toString);
    }
}

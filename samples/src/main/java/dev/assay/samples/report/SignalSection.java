package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.signal.Evaluation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Price and signals of each token, and what following them would have returned beside holding. */
final class SignalSection {

    /** Within so many standard errors of zero, a ratio may well be luck. */
    private static final int LUCK = 2;

    private final Findings findings;
    private final String mark;
    private final String generated;

    SignalSection(Findings findings) {
        this.findings = findings;
        this.mark = Html.mark(findings.sample());
        this.generated = Html.generated(findings.sample());
    }

    String html() {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < findings.assets().size(); i++) {
            Asset asset = findings.assets().get(i);
            Study study = findings.studies().get(i);
            html.append(price(asset, study, i)).append(equity(asset, study, i)).append(table(asset, study));
        }
        return html.toString();
    }

    private String price(Asset asset, Study study, int i) {
        Map.@Nullable Entry<LocalDate, BigDecimal> first = asset.closes().firstEntry();
        Map.@Nullable Entry<LocalDate, BigDecimal> last = asset.closes().lastEntry();
        String ends = first == null || last == null
                ? "There is no close."
                : "From $" + Format.usd(first.getValue()) + " on " + Html.day(first.getKey()) + " to $"
                        + Format.usd(last.getValue()) + " on " + Html.day(last.getKey()) + ".";
        String name = Html.escape(asset.name());
        int entries = study.entries().size();
        return new Figure(
                        "price",
                        i,
                        320,
                        name + ": daily close in USD, with entries and exits" + mark,
                        ends + " The signals say to enter " + times(entries) + " and to leave "
                                + times(study.exits().size()) + ".",
                        List.of(
                                Figure.Key.line(i, "close"),
                                new Figure.Key("up", "entry, at the close after a bullish signal"),
                                new Figure.Key("down", "exit, at the close after a bearish one")),
                        "what happened within a day, and signals that changed nothing because the position was there"
                                + " already.",
                        "Line chart of the daily close of " + asset.name() + " in USD, with " + entries
                                + " entries and " + study.exits().size() + " exits marked.",
                        Figure.byDay(i))
                .html();
    }

    private String equity(Asset asset, Study study, int i) {
        return new Figure(
                        "equity",
                        i,
                        260,
                        Html.escape(asset.name()) + ": what 1 USD became, following the signals and holding"
                                + generated,
                        reading(study.following()),
                        List.of(
                                Figure.Key.line(i, "following the signals"),
                                new Figure.Key("line dash plain", "holding")),
                        "taxes, prices that move when one trades, what the cash earns meanwhile, and the rules that were"
                                + " tried and not published.",
                        "Line chart of the value of one dollar that followed the signals of " + asset.name()
                                + ", net of costs, beside one that was held.",
                        Figure.byDay(i))
                .html();
    }

    private String reading(Evaluation following) {
        if (following.signals().isEmpty()) {
            return "There is no bullish and no bearish signal, so there was nothing to follow.";
        }
        return "Following the signals would have returned <strong>" + Format.value(following.netReturn())
                + "</strong> after costs, holding <strong>" + Format.value(following.holdingReturn())
                + "</strong> over the same time. " + verdict(following);
    }

    private String verdict(Evaluation following) {
        Measurement sharpe = following.sharpe();
        OptionalDouble error = sharpe.standardError();
        if (!sharpe.isDefined() || error.isEmpty()) {
            return "There are too few returns to say how sure that is.";
        }
        if (findings.sample()) {
            return "But these signals are generated without a look at any price: whatever they gained or lost is luck and"
                    + " what the market did meanwhile, however sure it looks.";
        }
        if (Math.abs(sharpe.value()) < LUCK * error.getAsDouble()) {
            return "Measured by its fluctuation, that gain or loss may well be luck.";
        }
        return "Measured by its fluctuation, that is more than luck alone would explain, if only this rule was tried. Whether"
                + " it is the signals' doing or the market's is another question: the Sharpe ratio of following is "
                + Format.value(sharpe) + ", that of holding " + Format.value(following.holdingSharpe()) + ".";
    }

    private String table(Asset asset, Study study) {
        Evaluation following = study.following();
        TradingSignal last =
                asset.signals().isEmpty() ? null : asset.signals().lastEntry().getValue();
        String cost = Format.number(findings.trading().perTrade() * 100, 2) + "% of its value";
        String rows = row("Net return", following.netReturn(), "what is left after each trade has cost " + cost)
                + row("Return before costs", following.grossReturn(), "the same without costs")
                + row(
                        "Return of holding",
                        following.holdingReturn(),
                        "bought when the first signal was acted on, never sold, no costs")
                + row("Return over holding", following.excessReturn(), "the net return minus that of holding")
                + row("Trades", following.tradeCount(), "positions begun")
                + row("Time in the market", following.timeInMarket(), "days on which it was held; the rest was cash")
                + row("Trades that gained", following.hitRate(), "of those that were closed, after costs")
                + row(
                        "Sharpe ratio, following",
                        following.sharpe(),
                        "mean return by its fluctuation, a year; ± is the standard error, and the true value is"
                                + " probably within two of them")
                + row("Sharpe ratio, holding", following.holdingSharpe(), "the same for holding")
                + row("Deflated Sharpe ratio", following.deflatedSharpe(), deflated())
                + Html.row(
                        "Return the service states",
                        Format.percent(served(last)),
                        "its own figure for its signals, from a day it does not name");
        String title = asset.name() + ": following the signals, in figures";
        return "<div class=\"words\">"
                + Html.table(
                        Html.escape(title) + generated,
                        title,
                        false,
                        Html.head("Figure", "Value", "In plain words"),
                        rows)
                + "</div>";
    }

    private String deflated() {
        int tries = findings.assets().size();
        String chance = tries == 1
                ? "the chance that the true ratio is above zero, if no rule but this was tried"
                : "the chance that the true ratio is above what luck gives the best of " + tries
                        + " tries, one a token, if no rule but this was tried";
        return chance + "; not whether it beats holding: where prices rose, one that holds on any days scores high, too"
                + (findings.sample() ? ", as this one does, which is generated" : "");
    }

    private static @Nullable Double served(@Nullable TradingSignal last) {
        BigDecimal stated = last == null ? null : last.strategyReturn();
        return stated == null ? null : stated.doubleValue();
    }

    private static String row(String name, Measurement measurement, String words) {
        OptionalDouble error = measurement.standardError();
        String value = Format.valueOrWhy(measurement);
        return Html.row(name, error.isPresent() ? value + " ± " + Format.number(error.getAsDouble(), 2) : value, words);
    }

    private static String times(int count) {
        return count == 1 ? "once" : Format.count(count) + " times";
    }
}

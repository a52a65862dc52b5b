package dev.assay.samples.drawdown;

import dev.assay.metrics.risk.Drawdown;
import dev.assay.metrics.risk.RiskSeries;
import dev.assay.samples.drawdown.DrawdownSample.Figures;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Draws drawdowns over time, below a line of zero, with the longest time under water marked. */
final class DrawdownSvg {

    private static final int LEFT = 56;
    private static final int TOP = 34;
    private static final int WIDTH = 880;
    private static final int HEIGHT = 300;

    private final Figures figures;
    private final RiskSeries drawdowns;
    private final int deepest;
    private final StringBuilder svg = new StringBuilder();

    private DrawdownSvg(Figures figures, List<Drawdown> longestFirst) {
        this.figures = figures;
        this.drawdowns = figures.drawdowns();
        double depth = longestFirst.stream().mapToDouble(Drawdown::depth).min().orElse(0);
        // Whole tenths, so that the grid is of round numbers.
        this.deepest = Math.max(1, (int) Math.ceil(-depth * 10 - 1e-9));
    }

    /** Returns the picture, or a sentence if there is nothing to draw. */
    static String of(Figures figures, List<Drawdown> longestFirst) {
        if (figures.drawdowns().size() == 0) {
            return "<p>No curve: there are no returns.</p>\n";
        }
        return new DrawdownSvg(figures, longestFirst).draw(longestFirst);
    }

    private String draw(List<Drawdown> longestFirst) {
        append(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n",
                LEFT + WIDTH + 14, TOP + HEIGHT + 30, label(longestFirst));
        longestFirst.stream().limit(1).forEach(this::mark);
        depths();
        years();
        append("<polygon class=\"water\" points=\"%s\"/>%n", area());
        append("<polyline class=\"curve\" points=\"%s\"/>%n", line());
        append("<path class=\"zero\" d=\"M%d %dh%d\"/>%n", LEFT, TOP, WIDTH);
        return svg.append("</svg>\n").toString();
    }

    private String label(List<Drawdown> longestFirst) {
        if (longestFirst.isEmpty()) {
            return "Drawdowns: never below the highest price";
        }
        double depth = longestFirst.stream().mapToDouble(Drawdown::depth).min().orElse(0);
        return String.format(
                Locale.ROOT,
                "Drawdowns from %s to %s: deepest %.1f %%, longest time under water %d days",
                figures.day(1),
                figures.day(drawdowns.size()),
                100 * depth,
                days(longestFirst.get(0)));
    }

    private void mark(Drawdown longest) {
        double from = x(Math.max(0, longest.peak() - 1));
        double to = x(longest.end() - 1);
        append(
                "<rect class=\"longest\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>%n",
                from, TOP, to - from, HEIGHT);
        // Where there is room for the words, whatever the spell is like.
        boolean right = from > LEFT + WIDTH / 2.0;
        append(
                "<text class=\"note\" x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%d days under water%s</text>%n",
                right ? to : from,
                TOP - 12,
                right ? "end" : "start",
                days(longest),
                longest.open() ? ", not ended" : "");
    }

    private static long days(Drawdown fall) {
        return Math.round(fall.periods());
    }

    private void depths() {
        int step = deepest > 5 ? 2 : 1;
        for (int tenth = 0; tenth <= deepest; tenth += step) {
            double y = TOP + HEIGHT * (double) tenth / deepest;
            append("<path class=\"grid\" d=\"M%d %.1fh%d\"/>%n", LEFT, y, WIDTH);
            String text = tenth == 0 ? "0 %" : "\u2212" + 10 * tenth + " %";
            append("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n", LEFT - 8, y + 4, text);
        }
    }

    private void years() {
        for (int i = 0; i < drawdowns.size(); i++) {
            LocalDate day = figures.day(i + 1);
            if (day.getDayOfMonth() == 1 && (day.getMonthValue() - 1) % 6 == 0) {
                append("<path class=\"grid\" d=\"M%.1f %dv%d\"/>%n", x(i), TOP, HEIGHT);
                append(
                        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%tb %tY</text>%n",
                        x(i), TOP + HEIGHT + 20, day, day);
            }
        }
    }

    private String area() {
        return String.format(Locale.ROOT, "%.1f,%d %s %.1f,%d", x(0), TOP, line(), x(drawdowns.size() - 1), TOP);
    }

    private String line() {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < drawdowns.size(); i++) {
            double value = drawdowns.value(i);
            if (!Double.isNaN(value)) {
                points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(i), TOP - HEIGHT * 10 * value / deepest));
            }
        }
        return points.toString().strip();
    }

    private double x(int position) {
        return LEFT + WIDTH * (double) position / Math.max(1, drawdowns.size() - 1);
    }

    private void append(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }
}

package dev.assay.samples.retention;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.accumulate.PeriodUnit;
import dev.assay.metrics.adoption.Retention;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws cohorts as rows and the weeks since their first as columns. The first week itself is 100 % by definition, so the
 * size of the cohort stands in its place. Weeks that have not ended stay empty.
 */
final class HeatMapSvg {

    private static final int LEFT = 148;
    private static final int TOP = 52;
    private static final int WIDTH = 58;
    private static final int HEIGHT = 32;
    /** Above this the figures in the cells would be hard to read. */
    private static final double DARKEST = 0.62;

    private final List<Retention.Row> cohorts;
    private final int columns;
    private final double most;
    private final StringBuilder svg = new StringBuilder();

    private HeatMapSvg(List<Retention.Row> cohorts) {
        this.cohorts = cohorts;
        this.columns = cohorts.get(0).cells().size() - 1;
        this.most = cohorts.stream()
                .flatMap(row -> row.cells().stream().skip(1))
                .mapToDouble(cell -> cell.orElse(0))
                .max()
                .orElse(0);
    }

    /** Returns the picture, or a sentence if there are no cohorts. */
    static String of(List<Retention.Row> cohorts) {
        if (cohorts.isEmpty()) {
            return "<p>No cohorts: nobody was active in a week that has ended.</p>\n";
        }
        return new HeatMapSvg(cohorts).draw();
    }

    private String draw() {
        int width = LEFT + columns * WIDTH + 8;
        int height = TOP + (cohorts.size() + 1) * HEIGHT + 20;
        line(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Heat map: retention of %d weekly cohorts\">",
                width, height, cohorts.size());
        text("head", 0, 16, "start", "week of");
        text("head", LEFT - 12, 16, "end", "users");
        text("head", LEFT + 4, 16, "start", "of them active so many weeks later");
        for (int k = 1; k <= columns; k++) {
            text("head", centre(k), TOP - 12, "middle", Integer.toString(k));
        }
        for (int i = 0; i < cohorts.size(); i++) {
            row(i);
        }
        together();
        return svg.append("</svg>\n").toString();
    }

    private void row(int i) {
        Retention.Row cohort = cohorts.get(i);
        String day = PeriodUnit.WEEK
                .start(cohort.cohort())
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .toString();
        int y = TOP + i * HEIGHT;
        text("name", 0, y + 21, "start", day);
        text("size", LEFT - 12, y + 21, "end", String.format(Locale.ROOT, "%,d", cohort.size()));
        for (int k = 1; k <= columns; k++) {
            Measurement cell = cohort.cells().get(k);
            if (cell.isDefined()) {
                cell(k, y, cell.value(), "week of " + day + ", " + k + " later: " + percent(cell.value()));
            }
        }
    }

    /** All cohorts whose week has ended, each with its size. */
    private void together() {
        int y = TOP + cohorts.size() * HEIGHT + 12;
        line("<path class=\"rule\" d=\"M0 %dH%d\"/>", y - 6, LEFT + columns * WIDTH);
        text("name", 0, y + 21, "start", "together");
        for (int k = 1; k <= columns; k++) {
            int column = k;
            List<Measurement> cells = new ArrayList<>();
            cohorts.forEach(row -> cells.add(row.cells().get(column)));
            cells.removeIf(cell -> !cell.isDefined());
            double users = cells.stream().mapToDouble(Measurement::n).sum();
            double back =
                    cells.stream().mapToDouble(cell -> cell.n() * cell.value()).sum();
            if (users > 0) {
                cell(k, y, back / users, "all cohorts, " + k + " later: " + percent(back / users));
            }
        }
    }

    private void cell(int k, int y, double value, String title) {
        line(
                "<g><title>%s</title><rect class=\"cell\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\""
                        + " fill-opacity=\"%.3f\"/>",
                title, LEFT + (k - 1) * WIDTH, y, WIDTH - 2, HEIGHT - 2, DARKEST * value / Math.max(most, 1e-9));
        text("value", centre(k), y + 20, "middle", percent(value));
        line("</g>");
    }

    private static int centre(int k) {
        return LEFT + (k - 1) * WIDTH + WIDTH / 2 - 1;
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }

    private void text(String kind, int x, int y, String anchor, String text) {
        line("<text class=\"%s\" x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>", kind, x, y, anchor, text);
    }

    private void line(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}

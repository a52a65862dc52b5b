package dev.assay.samples.holders;

import dev.assay.metrics.concentration.ConcentrationMetrics;
import dev.assay.metrics.concentration.ConcentrationProfile;
import dev.assay.metrics.concentration.LorenzCurve;
import java.util.Locale;

/** Draws a Lorenz curve; the area has 400 pixels each way. */
final class LorenzSvg {

    private static final int LEFT = 52;
    private static final int TOP = 14;
    private static final int SIDE = 400;

    /** More points than pixels would only make the file larger. */
    private static final int STEPS = 800;

    private LorenzSvg() {}

    /** Returns the picture, or a sentence if there is no curve. */
    static String of(ConcentrationProfile profile) {
        LorenzCurve curve = profile.lorenzCurve();
        if (!curve.isDefined()) {
            return "<p>No curve: " + curve.reason().orElseThrow() + "</p>\n";
        }
        String line = points(curve);
        double gini = profile.get(ConcentrationMetrics.GINI).value();
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Lorenz curve, Gini coefficient %.3f\">%n",
                LEFT + SIDE + 28,
                TOP + SIDE + 48,
                gini));
        grid(svg);
        svg.append(String.format(Locale.ROOT, "<polygon class=\"gap\" points=\"%s\"/>%n", line));
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"equal\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n",
                LEFT,
                TOP + SIDE,
                LEFT + SIDE,
                TOP));
        svg.append(String.format(Locale.ROOT, "<polyline class=\"curve\" points=\"%s\"/>%n", line));
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%d\" y=\"%d\">Gini %.3f</text>%n", LEFT + SIDE / 2, TOP + SIDE * 5 / 8, gini));
        return svg.append("</svg>\n").toString();
    }

    private static void grid(StringBuilder svg) {
        for (int percent = 0; percent <= 100; percent += 25) {
            int x = LEFT + SIDE * percent / 100;
            int y = TOP + SIDE - SIDE * percent / 100;
            svg.append(String.format(
                    Locale.ROOT,
                    "<path class=\"grid\" d=\"M%d %dV%dM%d %dH%d\"/>%n",
                    x,
                    TOP,
                    TOP + SIDE,
                    LEFT,
                    y,
                    LEFT + SIDE));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d %%</text>%n",
                    x,
                    TOP + SIDE + 20,
                    percent));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d %%</text>%n",
                    LEFT - 8,
                    y + 4,
                    percent));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">holders, the smallest first</text>%n",
                LEFT + SIDE / 2,
                TOP + SIDE + 40));
        svg.append(
                String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\">share of the tokens</text>%n", LEFT + 8, TOP + 16));
    }

    private static String points(LorenzCurve curve) {
        StringBuilder points = new StringBuilder();
        for (int step = 0; step <= STEPS; step++) {
            double part = (double) step / STEPS;
            points.append(
                    String.format(Locale.ROOT, "%.1f,%.1f ", LEFT + SIDE * part, TOP + SIDE * (1 - curve.at(part))));
        }
        return points.toString().strip();
    }
}

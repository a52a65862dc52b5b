package dev.assay.samples.drawdown;

import dev.assay.metrics.risk.RiskSeries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A time under water.
 *
 * @param from the first position below the peak
 * @param to the position after the last one below it
 * @param bottom the position of the deepest drawdown
 * @param depth the deepest drawdown
 * @param open whether it had not ended at the end
 */
record Spell(int from, int to, int bottom, double depth, boolean open) {

    /** Returns the days from the peak until it was reached again, or until the last day. */
    int days() {
        return open ? to - from : to - from + 1;
    }

    /** Returns all of them, the longest first. */
    static List<Spell> longestFirst(RiskSeries drawdowns) {
        List<Spell> spells = new ArrayList<>();
        int from = -1;
        int bottom = -1;
        for (int i = 0; i < drawdowns.size(); i++) {
            boolean below = drawdowns.value(i) < 0;
            if (below && from < 0) {
                from = i;
                bottom = i;
            } else if (below && drawdowns.value(i) < drawdowns.value(bottom)) {
                bottom = i;
            } else if (!below && from >= 0) {
                spells.add(new Spell(from, i, bottom, drawdowns.value(bottom), false));
                from = -1;
            }
        }
        if (from >= 0) {
            spells.add(new Spell(from, drawdowns.size(), bottom, drawdowns.value(bottom), true));
        }
        spells.sort(Comparator.comparingInt(Spell::days).reversed().thenComparingInt(Spell::from));
        return spells;
    }
}

package dev.assay.metrics.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Applies the rules of a population that look at amounts, and keeps the account of all of them. */
final class Selection {

    private final Population population;
    private final int scale;
    private final List<LeftOut> leftOut;
    private final List<String> texts = new ArrayList<>();
    private Amounts amounts;

    Selection(Population population, Amounts amounts, int scale, List<LeftOut> excluded) {
        this.population = population;
        this.amounts = amounts;
        this.scale = scale;
        this.leftOut = new ArrayList<>(excluded);
        if (!population.entityRule.isEmpty()) {
            texts.add("entity: " + population.entityRule);
        }
        excluded.forEach(each -> texts.add(each.rule() + " (" + each.entities() + ")"));
        applyMinimum();
        applyTop();
    }

    Amounts amounts() {
        return amounts;
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    String text() {
        return String.join("; ", texts);
    }

    private void applyMinimum() {
        if (population.minimum.signum() == 0) {
            return;
        }
        BigInteger bound = population
                .minimum
                .movePointRight(scale)
                .setScale(0, RoundingMode.CEILING)
                .toBigInteger();
        // What is negative is wrong, not small; it stays and makes every measurement undefined.
        boolean valid = amounts.size() == 0 || amounts.at(0).signum() >= 0;
        String rule = "at least " + population.minimum.toPlainString();
        cut(valid ? amounts.firstAtLeast(bound) : 0, rule);
        texts.add(rule + " (" + leftOut.get(leftOut.size() - 1).entities() + " below)");
    }

    private void applyTop() {
        int size = amounts.size();
        String rule;
        int kept;
        if (population.topPercent != null) {
            rule = "top " + population.topPercent.stripTrailingZeros().toPlainString() + " %";
            kept = Percent.of(population.topPercent, size);
        } else {
            rule = "top " + population.top;
            kept = Math.min(population.top, size);
        }
        if (population.topPercent != null || population.top < Integer.MAX_VALUE) {
            cut(size - kept, rule);
            texts.add(rule + " of " + size);
        }
    }

    private void cut(int first, String rule) {
        BigInteger without = amounts.total();
        if (first > 0) {
            amounts = amounts.from(first);
        }
        without = without.subtract(amounts.total());
        leftOut.add(new LeftOut(rule, first, new BigDecimal(without, scale)));
    }
}

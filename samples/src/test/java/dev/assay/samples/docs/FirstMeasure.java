package dev.assay.samples.docs;

// snippet: first-measure
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.distribution.Distribution;

public final class FirstMeasure {
    public static void main(String[] args) {
        Distribution stakes = Distribution.of(40, 25, 20, 10, 5); // of five validators
        System.out.println(Concentration.gini(stakes));
        System.out.println(Concentration.nakamoto(stakes));
    }
}
// end snippet

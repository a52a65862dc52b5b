package dev.assay.metrics.risk;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Returns in steps of a hundredth of a percent, apart enough that what is divided by their spread keeps its digits. */
final class Data extends DomainContextBase {

    /** Some returns. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Sample(double[] returns) {

        Returns daily() {
            return Returns.of(returns, 365);
        }

        Sample times(double factor) {
            return new Sample(
                    Arrays.stream(returns).map(value -> value * factor).toArray());
        }

        /** Prices whose returns these are, from a first one on. */
        double[] prices(double first) {
            double[] prices = new double[returns.length + 1];
            prices[0] = first;
            for (int i = 0; i < returns.length; i++) {
                prices[i + 1] = prices[i] * (1 + returns[i]);
            }
            return prices;
        }

        @Override
        public String toString() {
            return Arrays.toString(returns);
        }
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.integers()
                .between(-5_000, 6_000)
                .array(int[].class)
                .ofMinSize(4)
                .ofMaxSize(120)
                .filter(Data::isSpread)
                .map(steps -> new Sample(
                        Arrays.stream(steps).mapToDouble(step -> step / 1e4).toArray()));
    }

    private static boolean isSpread(int[] steps) {
        return Arrays.stream(steps).summaryStatistics().getMax()
                        - Arrays.stream(steps).summaryStatistics().getMin()
                > 500;
    }
}

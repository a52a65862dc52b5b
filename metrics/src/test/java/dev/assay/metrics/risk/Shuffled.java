package dev.assay.metrics.risk;

import java.util.Random;

/** Values in another order. */
final class Shuffled {

    private Shuffled() {}

    static void shuffle(double[] values, Random random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }
}

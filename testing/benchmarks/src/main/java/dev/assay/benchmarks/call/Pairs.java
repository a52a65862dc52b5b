package dev.assay.benchmarks.call;

import java.util.Arrays;
import java.util.Locale;

/** Ratios of alternated pairs. */
final class Pairs {

    private final double[] ratios;

    Pairs(double[] ratios) {
        this.ratios = ratios.clone();
        Arrays.sort(this.ratios);
    }

    /** Measures one side; larger is worse. */
    interface Side {
        double measure() throws Exception;
    }

    /** Runs both sides that often, each first every other time, and returns the ratios of the first to the second. */
    static Pairs of(int count, Side side, Side peer) throws Exception {
        double[] ratios = new double[count];
        for (int i = 0; i < count; i++) {
            double a;
            double b;
            if (i % 2 == 0) {
                a = side.measure();
                b = peer.measure();
            } else {
                b = peer.measure();
                a = side.measure();
            }
            ratios[i] = a / b;
        }
        return new Pairs(ratios);
    }

    double median() {
        int middle = ratios.length / 2;
        return ratios.length % 2 == 1 ? ratios[middle] : (ratios[middle - 1] + ratios[middle]) / 2;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "median %.3f, quartiles %.3f to %.3f, range %.3f to %.3f (%d pairs)",
                median(),
                ratios[ratios.length / 4],
                ratios[ratios.length * 3 / 4],
                ratios[0],
                ratios[ratios.length - 1],
                ratios.length);
    }
}

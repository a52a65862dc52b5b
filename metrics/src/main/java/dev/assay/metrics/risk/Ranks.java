package dev.assay.metrics.risk;

import java.util.Arrays;
import java.util.Comparator;

/** What is computed from the order of values only. */
final class Ranks {

    private Ranks() {}

    /** Returns the rank of each value, from 1; equal values share the mean of their ranks. */
    static double[] average(double[] values) {
        Integer[] order = order(values.length, Comparator.comparingDouble(i -> values[i] + 0.0));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static Integer[] order(int n, Comparator<Integer> comparator) {
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, comparator);
        return order;
    }

    /** Returns Kendall's tau-b; NaN if all values of a side are equal. Ties are counted on the sorted pairs. */
    static double tauB(double[] x, double[] y) {
        int n = x.length;
        Comparator<Integer> byX = Comparator.comparingDouble(i -> x[i] + 0.0);
        Integer[] order = order(n, byX.thenComparingDouble(i -> y[i] + 0.0));
        double[] first = new double[n];
        double[] second = new double[n];
        for (int i = 0; i < n; i++) {
            first[i] = x[order[i]];
            second[i] = y[order[i]];
        }
        long tiedX = 0;
        long tiedBoth = 0;
        int runX = 0;
        int runBoth = 0;
        for (int i = 1; i < n; i++) {
            boolean same = first[i] == first[i - 1];
            runX = same ? runX + 1 : 0;
            runBoth = same && second[i] == second[i - 1] ? runBoth + 1 : 0;
            tiedX += runX;
            tiedBoth += runBoth;
        }
        long swaps = sort(second, new double[n], 0, n);
        long tiedY = 0;
        int runY = 0;
        for (int i = 1; i < n; i++) {
            runY = second[i] == second[i - 1] ? runY + 1 : 0;
            tiedY += runY;
        }
        long all = (long) n * (n - 1) / 2;
        if (tiedX == all || tiedY == all) {
            return Double.NaN;
        }
        double difference = all - tiedX - tiedY + tiedBoth - 2 * swaps;
        return difference / Math.sqrt((double) (all - tiedX)) / Math.sqrt((double) (all - tiedY));
    }

    /** Sorts by merging and returns by how many places values passed others: the discordant pairs. */
    private static long sort(double[] values, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long swaps = sort(values, spare, from, middle) + sort(values, spare, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (right == to || (left < middle && values[left] <= values[right])) {
                spare[i] = values[left++];
            } else {
                swaps += middle - left;
                spare[i] = values[right++];
            }
        }
        System.arraycopy(spare, from, values, from, to - from);
        return swaps;
    }
}

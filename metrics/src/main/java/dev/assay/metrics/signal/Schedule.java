package dev.assay.metrics.signal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which position is wanted from which price on. Prices have keys: twice the bar for its open, and one more for its close.
 */
final class Schedule {

    /** What decides it beside the signals. */
    record Options(
            Execution execution,
            @Nullable Double initial,
            @Nullable Instant from) {}

    private final double[] wanted;
    private final int first;
    private final double initial;

    private Schedule(double[] wanted, int first, double initial) {
        this.wanted = wanted;
        this.first = first;
        this.initial = initial;
    }

    static Schedule of(PricePath path, List<Signal> signals, Options options) {
        double[] wanted = new double[2 * path.size()];
        Arrays.fill(wanted, Double.NaN);
        int earliest = -1;
        Cursor cursor = new Cursor(path, options.execution);
        for (int i = 0; i < signals.size(); i++) {
            if (i > 0 && !signals.get(i).knownAt().isAfter(signals.get(i - 1).knownAt())) {
                throw new IllegalArgumentException(
                        "signals: not ascending at " + i + ": " + signals.get(i).knownAt());
            }
            int key = cursor.key(signals.get(i).knownAt().toEpochMilli());
            if (key >= 0 && key < wanted.length) {
                wanted[key] = signals.get(i).position();
                earliest = earliest < 0 ? key : earliest;
            }
        }
        int first = first(path, options, earliest);
        return new Schedule(wanted, first, before(wanted, first, options.initial));
    }

    private static int first(PricePath path, Options options, int earliest) {
        if (options.from != null) {
            return firstPrice(path, path.hasOpens() ? path.firstStarting(options.from) : closing(path, options.from));
        }
        return options.initial != null || earliest < 0 ? firstPrice(path, 0) : earliest;
    }

    private static int firstPrice(PricePath path, int bar) {
        return bar < path.size() && path.hasOpen(bar) ? 2 * bar : 2 * bar + 1;
    }

    private static int closing(PricePath path, Instant time) {
        int bar = 0;
        while (bar < path.size() && path.end(bar) < time.toEpochMilli()) {
            bar++;
        }
        return bar;
    }

    private static double before(double[] wanted, int first, @Nullable Double initial) {
        for (int key = Math.min(first, wanted.length - 1); key >= 0; key--) {
            if (!Double.isNaN(wanted[key])) {
                return wanted[key];
            }
        }
        return initial == null ? 0 : initial;
    }

    /** Returns the key of the price from which on the result is measured. */
    int first() {
        return first;
    }

    /** Returns what is wanted at the price of a key; NaN if nothing new is. */
    double wanted(int key) {
        return key == first ? initial : wanted[key];
    }

    /** Finds the price of each signal; times ascend, so it only moves on. */
    private static final class Cursor {
        private final PricePath path;
        private final Execution execution;
        private int starting;
        private int ending;

        Cursor(PricePath path, Execution execution) {
            this.path = path;
            this.execution = execution;
        }

        /** Returns a key, one beyond the last if there is no such price yet, or a negative one if there was none. */
        int key(long knownAt) {
            while (starting < path.size() && path.start(starting) < knownAt) {
                starting++;
            }
            while (ending < path.size() && path.end(ending) <= knownAt) {
                ending++;
            }
            return switch (execution) {
                case NEXT_PRICE -> path.hasOpens() ? firstPrice(path, starting) : 2 * ending + 1;
                case NEXT_CLOSE -> 2 * ending + 1;
                case SIGNAL_CLOSE -> 2 * ending - 1;
                case SAME_BAR -> sameBar(ending - 1);
            };
        }

        private int sameBar(int bar) {
            return bar >= 0 && path.hasOpen(bar) ? 2 * bar : 2 * bar - 1;
        }
    }
}

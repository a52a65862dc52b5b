package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grades and signals of tokens by day: they mean nothing and do not contradict each other. Days are epoch days. */
final class Grades {

    private static final List<String> SIGNALS = List.of("Strong Sell", "Sell", "Neutral", "Buy", "Strong Buy");
    private static final List<String> MOMENTA =
            List.of("Momentum Crashing", "Losing Momentum", "Holding Steady", "Gaining Momentum", "Momentum Surging");
    private static final List<String> CLASSES = List.of("highRisk", "speculative", "emerging", "blueChip");
    private static final int LONGEST_TREND = 90;

    // Changes of a day, in points of the grade.
    private static final double STILL = 0.25;
    private static final double SLOW = 1.5;
    private static final double FAST = 3.5;

    private final Noise noise;

    Grades(Noise noise) {
        this.noise = noise;
    }

    BigDecimal tmGrade(int token, long day) {
        return grade(token, day, 80);
    }

    BigDecimal quantGrade(int token, long day) {
        return grade(token, day, 90);
    }

    /** Returns a grade from 0.00 to 99.99. */
    BigDecimal fundamentalGrade(int token) {
        return BigDecimal.valueOf(noise.below(10_000, token, 0, 62), 2);
    }

    String fundamentalClass(int token) {
        return token == 0 ? "storeOfValue" : CLASSES.get(fundamentalGrade(token).intValue() / 25);
    }

    /** Returns the change in points since the day before. */
    BigDecimal change(int token, long day) {
        return tmGrade(token, day).subtract(tmGrade(token, day - 1));
    }

    /** Returns the change in percent of the day before. */
    BigDecimal percentChange(int token, long day) {
        return change(token, day).movePointRight(2).divide(tmGrade(token, day - 1), 2, RoundingMode.HALF_EVEN);
    }

    String gradeSignal(int token, long day) {
        return SIGNALS.get(level(token, day));
    }

    /** Returns how the grade moved since the day before, but no crash beside a Strong Buy, nor the reverse. */
    String momentum(int token, long day) {
        double change = change(token, day).doubleValue();
        if (Math.abs(change) < STILL) {
            return "No Momentum";
        }
        int pace = Math.abs(change) <= SLOW ? 0 : Math.abs(change) <= FAST ? 1 : 2;
        int step = change < 0 ? 2 - pace : 2 + pace;
        int level = level(token, day);
        return MOMENTA.get(Math.max(level - 3, Math.min(level + 3, step)));
    }

    /** Returns 1 on some days of a high grade, -1 on some of a low one, else 0. */
    int signal(int token, long day) {
        if (noise.below(5, token, day, 65) > 0) {
            return 0;
        }
        double grade = tmGrade(token, day).doubleValue();
        return grade >= 55 ? 1 : grade <= 45 ? -1 : 0;
    }

    /** Returns the last signal that was not 0. */
    int trend(int token, long day) {
        for (long back = day; back > day - LONGEST_TREND; back--) {
            int signal = signal(token, back);
            if (signal != 0) {
                return signal;
            }
        }
        return 1;
    }

    /** Returns a fraction; null for about one row in seven, as recorded live. */
    @Nullable
    BigDecimal returns(int token, long day, int salt) {
        if (noise.below(7, token, day, 66) == 0) {
            return null;
        }
        return BigDecimal.valueOf((long) (noise.unit(token, day, salt) * 60_000 - 9_000), 4);
    }

    /** Returns the grade of a signal's row; null for about half of them. */
    @Nullable
    BigDecimal orNull(int token, long day, BigDecimal grade) {
        return noise.below(2, token, day, 67) == 0 ? null : grade;
    }

    /** Returns the last day with a signal, or one long ago. */
    long lastSignalDay(int token, long day) {
        long back = day;
        while (back > day - LONGEST_TREND && signal(token, back) == 0) {
            back--;
        }
        return back;
    }

    private int level(int token, long day) {
        return tmGrade(token, day).intValue() / 20;
    }

    // Two waves and some noise around the middle, 7.00 to 93.00: any day alone, no walk from the beginning.
    private BigDecimal grade(int token, long day, int salt) {
        double slow = wave(token, day, 20 + 20 * noise.unit(token, 0, salt), salt + 1);
        double fast = wave(token, day, 3 + 3 * noise.unit(token, 0, salt + 2), salt + 3);
        double value = 50 + 30 * slow + 11 * fast + 4 * (noise.unit(token, day, salt + 4) - 0.5);
        return BigDecimal.valueOf(Math.round(value * 100), 2);
    }

    private double wave(int token, long day, double daysPerRadian, int salt) {
        return StrictMath.sin(day / daysPerRadian + 2 * Math.PI * noise.unit(token, 0, salt));
    }
}

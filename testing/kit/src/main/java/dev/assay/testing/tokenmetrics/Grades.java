package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grades and signals of tokens by day. Days are epoch days. */
final class Grades {

    private static final List<String> SIGNALS = List.of("Strong Sell", "Sell", "Neutral", "Buy", "Strong Buy");
    private static final List<String> MOMENTA =
            List.of("Momentum Crashing", "Losing Momentum", "Holding Steady", "Gaining Momentum", "Momentum Surging");
    private static final List<String> CLASSES =
            List.of("storeOfValue", "blueChip", "emerging", "speculative", "highRisk");
    private static final int LONGEST_TREND = 90;

    private final Noise noise;

    Grades(Noise noise) {
        this.noise = noise;
    }

    BigDecimal tmGrade(int token, long day) {
        return percent(token, day, 60);
    }

    BigDecimal quantGrade(int token, long day) {
        return percent(token, day, 61);
    }

    BigDecimal fundamentalGrade(int token) {
        return percent(token, 0, 62);
    }

    String fundamentalClass(int token) {
        return token == 0 ? CLASSES.get(0) : CLASSES.get(noise.below(CLASSES.size(), token, 0, 63));
    }

    BigDecimal change(int token, long day) {
        return tmGrade(token, day).subtract(tmGrade(token, day - 1));
    }

    /** Returns the change in percent of the day before. */
    BigDecimal percentChange(int token, long day) {
        BigDecimal before = tmGrade(token, day - 1).max(BigDecimal.ONE);
        return change(token, day).movePointRight(2).divide(before, 2, RoundingMode.HALF_EVEN);
    }

    String gradeSignal(int token, long day) {
        return SIGNALS.get(tmGrade(token, day).intValue() / 20);
    }

    String momentum(int token, long day) {
        return MOMENTA.get(noise.below(MOMENTA.size(), token, day, 64));
    }

    /** Returns 1, -1, or on most days 0. */
    int signal(int token, long day) {
        int draw = noise.below(10, token, day, 65);
        return draw == 0 ? 1 : draw == 1 ? -1 : 0;
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
    BigDecimal gradeOrNull(int token, long day, int salt) {
        return noise.below(2, token, day, 67) == 0 ? null : percent(token, day, salt);
    }

    // 0.00 to 99.99
    private BigDecimal percent(int token, long day, int salt) {
        return BigDecimal.valueOf(noise.below(10_000, token, day, salt), 2);
    }
}

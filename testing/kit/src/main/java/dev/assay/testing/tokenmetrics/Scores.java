package dev.assay.testing.tokenmetrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Technology grades, and the scores that grades are made of: they mean nothing, and are the same on every day. */
final class Scores {

    private final Noise noise;

    Scores(Noise noise) {
        this.noise = noise;
    }

    /** Returns a grade from 0.00 to 99.99. */
    BigDecimal technologyGrade(int token) {
        return BigDecimal.valueOf(noise.below(10_000, token, 0, 120), 2);
    }

    /** Returns a score from 1.50 to 10.00, or null for so many tokens of ten. */
    @Nullable
    BigDecimal score(int token, int salt, int nulls) {
        return noise.below(10, token, 1, salt) < nulls
                ? null
                : BigDecimal.valueOf(150 + noise.below(851, token, 0, salt), 2);
    }
}

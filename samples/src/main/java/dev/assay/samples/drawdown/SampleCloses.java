package dev.assay.samples.drawdown;

import java.time.LocalDate;
import java.util.Random;

/** Generated daily closes, the same in each run: a random walk that rises, crashes, and takes its time to recover. */
final class SampleCloses {

    static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private static final int DAYS = 1_096;
    private static final int CRASH = 380;
    private static final int BOTTOM = 430;

    private SampleCloses() {}

    /** Returns a close for each day. */
    static double[] closes() {
        Random random = new Random(20_230_101);
        double[] closes = new double[DAYS];
        double log = Math.log(20);
        for (int i = 0; i < DAYS; i++) {
            double drift = i >= CRASH && i < BOTTOM ? -0.018 : 0.0024;
            log += i == 0 ? 0 : drift + 0.022 * random.nextGaussian();
            closes[i] = Math.exp(log);
        }
        return closes;
    }
}

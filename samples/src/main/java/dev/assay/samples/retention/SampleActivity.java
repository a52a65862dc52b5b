package dev.assay.samples.retention;

import dev.assay.metrics.accumulate.Address;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Generated activity of addresses over eleven weeks and a half, the same in each run: most come once, some stay, and an
 * airdrop in the sixth week brings many who leave at once.
 */
final class SampleActivity {

    /** A Monday. */
    static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    /** In the middle of the twelfth week, which has not ended and so does not count. */
    static final Instant AS_OF = START.plus(Duration.ofDays(80)).plus(Duration.ofHours(9));

    private static final int WEEKS = 12;
    private static final int AIRDROP = 5;

    private SampleActivity() {}

    /**
     * An address that did something.
     *
     * @param address who
     * @param time when
     */
    record Visit(Address address, Instant time) {}

    static List<Visit> visits() {
        Random random = new Random(20_260_105);
        List<Visit> visits = new ArrayList<>();
        for (int week = 0; week < WEEKS; week++) {
            int fresh = (week == AIRDROP ? 900 : 180 + 12 * week) + random.nextInt(40);
            double loyalty = week == AIRDROP ? 0.12 : 0.34 + 0.015 * week;
            for (int user = 0; user < fresh; user++) {
                visitsOf(Address.ofText("user " + week + "/" + user), week, loyalty, random, visits);
            }
        }
        return visits;
    }

    private static void visitsOf(Address address, int first, double loyalty, Random random, List<Visit> visits) {
        // Few come often, many hardly ever.
        double own = loyalty * (random.nextDouble() < 0.25 ? 2.2 : 0.6);
        for (int week = first; week < WEEKS; week++) {
            double chance = week == first ? 1 : own * Math.pow(week - first, -0.35);
            int days = random.nextDouble() < chance ? 1 + random.nextInt(chance > 0.5 ? 4 : 2) : 0;
            for (int i = 0; i < days; i++) {
                long hours = week * 7L * 24 + random.nextInt(DayOfWeek.values().length) * 24L + random.nextInt(24);
                add(visits, address, START.plus(Duration.ofHours(hours)));
            }
        }
    }

    private static void add(List<Visit> visits, Address address, Instant time) {
        if (time.isBefore(AS_OF)) {
            visits.add(new Visit(address, time));
        }
    }
}

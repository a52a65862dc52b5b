package dev.assay.samples.metrics;

import dev.assay.metrics.development.Contribution;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Half a year of commits by made-up people: one leads, one left, two came, and a bot never sleeps. */
final class SampleCommits {

    static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private final SplittableRandom random = new SplittableRandom(7);
    private final List<Contribution> commits = new ArrayList<>();

    private SampleCommits() {}

    static List<Contribution> generate() {
        SampleCommits sample = new SampleCommits();
        sample.add("Ana", "tidal.example", 0, 181, 0.55);
        sample.add("Bo", "tidal.example", 0, 95, 0.40);
        sample.add("Chidi", "reef.example", 20, 181, 0.30);
        sample.add("Dana", "", 110, 181, 0.25);
        sample.add("Eli", "reef.example", 150, 181, 0.15);
        sample.add("deps[bot]", "", 0, 181, 0.90);
        return sample.commits;
    }

    /** Adds one to four commits on a part of the days since New Year. */
    private void add(String author, String organisation, int from, int to, double activeDays) {
        for (int day = from; day < to; day++) {
            if (random.nextDouble() < activeDays) {
                for (int i = random.nextInt(4); i >= 0; i--) {
                    commits.add(Contribution.of(author, time(day)).by(organisation));
                }
            }
        }
    }

    private Instant time(int day) {
        return LocalDate.of(2026, 1, 1)
                .plusDays(day)
                .atTime(8 + random.nextInt(12), random.nextInt(60))
                .toInstant(ZoneOffset.UTC);
    }
}

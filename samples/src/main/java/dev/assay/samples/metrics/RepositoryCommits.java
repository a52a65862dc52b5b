package dev.assay.samples.metrics;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.development.AbsenceFactor;
import dev.assay.metrics.development.Commits;
import dev.assay.metrics.development.Contribution;
import dev.assay.metrics.development.Contributions;
import dev.assay.metrics.development.DeveloperClass;
import dev.assay.metrics.development.Developers;
import dev.assay.metrics.development.ElectricCapital;
import dev.assay.metrics.development.Momentum;
import dev.assay.metrics.development.MomentumOptions;
import dev.assay.series.Window;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints how a repository is doing, from what this writes:
 *
 * <pre>git log --no-merges --pretty=format:'%aI%x09%aN%x09%aE' &gt; commits.tsv</pre>
 *
 * <p>Without a file it takes generated commits, and says so.
 */
public final class RepositoryCommits {

    private RepositoryCommits() {}

    /** Takes the file, or nothing. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length > 0) {
            print(read(Files.readAllLines(Path.of(arguments[0]))), LocalDate.now(ZoneOffset.UTC), System.out);
            return;
        }
        System.out.println("No file: generated commits of made-up people, which mean nothing.");
        print(SampleCommits.generate(), SampleCommits.TODAY, System.out);
    }

    static void print(List<Contribution> log, LocalDate today, PrintStream to) {
        // snippet: commits-of-a-repository
        Contributions commits = Contributions.of(log).without("bots by name", author -> author.endsWith("[bot]"));
        Instant now = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        Window quarter = new Window(now.minus(Duration.ofDays(90)), now);
        Contributions year = commits.within(new Window(now.minus(Duration.ofDays(365)), now));
        List<Measurement> measurements = List.of(
                Commits.count(commits, quarter),
                Developers.active(commits, now),
                ElectricCapital.count(commits, today, ZoneOffset.UTC, DeveloperClass.FULL_TIME),
                Momentum.of(commits, today, MomentumOptions.defaults()),
                Developers.newcomers(commits, quarter),
                AbsenceFactor.ofContributors(year),
                AbsenceFactor.ofOrganisations(year));
        // end snippet
        Sheet.print(measurements, to);
    }

    static List<Contribution> read(List<String> log) {
        List<Contribution> commits = new ArrayList<>();
        for (String line : log) {
            String[] cells = line.split("\t", -1);
            Contribution commit =
                    Contribution.of(cells[1], OffsetDateTime.parse(cells[0]).toInstant());
            commits.add(commit.by(organisation(cells.length > 2 ? cells[2] : "")));
        }
        return commits;
    }

    /** The domain of an address says for whom somebody works, unless everybody can have one there. */
    private static String organisation(String address) {
        String domain = address.substring(address.indexOf('@') + 1);
        boolean anybodys = domain.endsWith("github.com") || domain.equals("gmail.com") || !address.contains("@");
        return anybodys ? "" : domain;
    }
}

package dev.assay.samples.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.metrics.development.Contribution;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MetricSamplesTest {

    private static List<String> printed(Consumer<PrintStream> program) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        program.accept(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void printsARepository() {
        List<String> lines =
                printed(out -> RepositoryCommits.print(SampleCommits.generate(), SampleCommits.TODAY, out));

        assertThat(lines).hasSize(7).noneMatch(line -> line.contains("undefined"));
        assertThat(lines.get(1)).startsWith("Active developers").contains(" 4 ");
        assertThat(lines.get(3))
                .startsWith("Developer momentum")
                .contains(" +- ")
                .contains("without bots by name");
        assertThat(lines.get(6)).startsWith("Elephant factor").contains("coverage 0.");
    }

    @Test
    void readsALogOfGit() {
        List<Contribution> commits = RepositoryCommits.read(List.of(
                "2026-06-30T23:30:00+02:00\tAna\tana@tidal.example",
                "2026-06-01T08:00:00Z\tBo\t1+bo@users.noreply.github.com",
                "2026-06-01T08:00:00Z\tCy"));

        assertThat(commits).extracting(Contribution::organisation).containsExactly("tidal.example", "", "");
        assertThat(commits.get(0).time()).isEqualTo("2026-06-30T21:30:00Z");
    }

    @Test
    void printsVotes() {
        List<String> lines = printed(out -> DaoVotes.print(SampleVotes.generate(), out));

        assertThat(lines).hasSize(10).noneMatch(line -> line.contains("undefined"));
        assertThat(lines.get(0)).startsWith("Turnout").contains("base DELEGATED");
        assertThat(lines.get(1)).startsWith("Turnout").contains("base CIRCULATING_SUPPLY");
        assertThat(lines.get(2)).startsWith("Voters").contains(" 243 ");
        assertThat(lines.get(4)).contains("Nakamoto").contains(" 2 ");
    }

    @Test
    void saysWhyThereIsNoValue() {
        List<String> lines = printed(out -> RepositoryCommits.print(List.of(), SampleCommits.TODAY, out));

        assertThat(lines.get(3)).contains("undefined: EMPTY");
    }
}

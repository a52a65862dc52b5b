package dev.assay.samples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void writesReportHtmlHereUnlessToldOtherwise() {
        Options options = Options.parse();

        assertThat(options.out()).isEqualTo(Path.of("report.html"));
        assertThat(options.since()).isNull();
        assertThat(options.sample()).isFalse();
    }

    @Test
    void readsDays() {
        Options options = Options.parse("--since", "2024-01-31", "--until", "2024-02-01");

        assertThat(options.since()).isEqualTo(LocalDate.of(2024, 1, 31));
        assertThat(options.until()).isEqualTo(LocalDate.of(2024, 2, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "--since 2024-02-30, --since: not a day",
        "--since 2024-02-02 --until 2024-02-01, --since: 2024-02-02 is after --until",
        "--until, --until: its value is missing",
        "--out no-such-folder/report.html, --out: not a file in a folder that exists",
        "--fast, --fast: no such argument"
    })
    void namesTheWrongArgument(String arguments, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(arguments.split(" ")))
                .withMessageStartingWith(message);
    }
}

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

    @Test
    void readsTokensAndCost() {
        Options options = Options.parse("--tokens", "3306, 3375", "--cost", "0.3");

        assertThat(options.tokens()).containsExactly(3306, 3375);
        assertThat(options.cost()).isEqualTo(0.003);
    }

    @ParameterizedTest
    @CsvSource({
        "--since 2024-02-30, --since: not a day",
        "--since 2024-02-02 --until 2024-02-01, --since: 2024-02-02 is after --until",
        "--until, --until: its value is missing",
        "--out no-such-folder/report.html, --out: not a file in a folder that exists",
        "--tokens BTC, --tokens: not numbers such as 3375",
        "'--tokens 1,1', --tokens: more than five",
        "'--tokens 1,2,3,4,5,6', --tokens: more than five",
        "--cost much, --cost: not a number",
        "--cost -1, --cost: not from 0 to 100",
        "--cost NaN, --cost: not from 0 to 100",
        "--fast, --fast: no such argument"
    })
    void namesTheWrongArgument(String arguments, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(arguments.split(" ")))
                .withMessageStartingWith(message);
    }
}

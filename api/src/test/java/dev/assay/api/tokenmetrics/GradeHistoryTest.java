package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.api.tokenmetrics.history.DatedList;
import dev.assay.api.tokenmetrics.history.HistoryResult;
import dev.assay.api.tokenmetrics.history.IncompleteHistoryException;
import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.error.DataException;
import dev.assay.core.row.RowView;
import dev.assay.testing.ScriptedTransport;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories of grades: each token and date once, and no row whose day nobody knows. */
final class GradeHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 4, 8);
    private static final DateRange DAYS = DateRange.of(FIRST, FIRST.plusDays(2));

    private static FakeTokenMetrics fake;

    /** The histories, and their grade's column in v3. */
    enum Grade {
        TM("tm_grade") {
            @Override
            DatedList<? extends RowView> of(TokenMetrics client) {
                return client.tmGradeHistory(Tokens.ids(3375), DAYS);
            }
        },
        FUNDAMENTAL("fundamental_grade") {
            @Override
            DatedList<? extends RowView> of(TokenMetrics client) {
                return client.fundamentalGradeHistory(Tokens.ids(3375), DAYS);
            }
        },
        TECHNOLOGY("technology_grade") {
            @Override
            DatedList<? extends RowView> of(TokenMetrics client) {
                return client.technologyGradeHistory(Tokens.ids(3375), DAYS);
            }
        };

        private final String column;

        Grade(String column) {
            this.column = column;
        }

        abstract DatedList<? extends RowView> of(TokenMetrics client);

        String row(LocalDate day, int value) {
            return "{\"token_id\":3375,\"date\":\"%sT00:00:00.000Z\",\"%s\":%d}".formatted(day, column, value);
        }

        List<Object> values(List<? extends RowView> rows) {
            return rows.stream().map(row -> row.row().value(column)).toList();
        }
    }

    @BeforeAll
    static void start() {
        fake = FakeTokenMetrics.builder()
                .tokens(5)
                .days(FIRST.minusDays(9), FIRST.plusDays(9))
                .start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @AfterEach
    void clear() {
        fake.reset();
    }

    static Stream<Arguments> versionsAndGrades() {
        return Stream.of(ApiVersion.values())
                .flatMap(version -> Stream.of(Grade.values()).map(grade -> Arguments.of(version, grade)));
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatChangesBetweenPagesComesOnceInAList(Grade grade) {
        assertThat(grade.values(grade.of(changing(grade)).toList()))
                .containsExactly(BigDecimal.valueOf(60), BigDecimal.valueOf(70), BigDecimal.valueOf(80));
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatChangesBetweenPagesComesOnceInAHistory(Grade grade) {
        HistoryResult<? extends RowView> result =
                grade.of(changing(grade)).history().get();

        assertThat(grade.values(result.rows()))
                .containsExactly(BigDecimal.valueOf(60), BigDecimal.valueOf(80), BigDecimal.valueOf(70));
        assertThat(result.repeated()).isEqualTo(1);
        assertThat(result.isComplete()).isTrue();
    }

    // The last day's row is 70 at first, and 71 on the next page.
    private static TokenMetrics changing(Grade grade) {
        LocalDate today = FIRST.plusDays(2);
        ScriptedTransport transport = ScriptedTransport.create()
                .respond(200, page(grade.row(FIRST, 60), grade.row(today, 70)))
                .respond(200, page(grade.row(today, 71), grade.row(FIRST.plusDays(1), 80)))
                .respond(200, page());
        return Clients.of(fake).pageSize(2).client(c -> c.transport(transport)).build();
    }

    private static String page(String... rows) {
        return "{\"data\":[" + String.join(",", rows) + "]}";
    }

    @ParameterizedTest
    @MethodSource("versionsAndGrades")
    void refusesARowWhoseDayNobodyKnows(ApiVersion version, Grade grade) {
        String date = Kind.column(version, "date");
        DatedList<? extends RowView> list =
                grade.of(Clients.of(fake).version(version).build());

        for (Fault fault : List.of(Fault.missingColumn(date), Fault.columnValue(date, "null"))) {
            fake.faults().always(fault);
            assertThatThrownBy(list::toList)
                    .isExactlyInstanceOf(DataException.class)
                    .hasMessageContainingAll("no day", FIRST + " to " + FIRST.plusDays(2), "3375");
            fake.faults().clear();
        }
    }

    @ParameterizedTest
    @MethodSource("versionsAndGrades")
    void aHistoryWithoutDaysIsNoHistory(ApiVersion version, Grade grade) {
        fake.faults().always(Fault.missingColumn(Kind.column(version, "date")));

        IncompleteHistoryException failure = catchThrowableOfType(
                IncompleteHistoryException.class,
                () -> grade.of(Clients.of(fake).version(version).build())
                        .history()
                        .get());

        assertThat(failure).hasCauseExactlyInstanceOf(DataException.class);
        assertThat(failure.rows()).isEmpty();
        assertThat(failure.missing()).isEqualTo(DAYS);
    }
}

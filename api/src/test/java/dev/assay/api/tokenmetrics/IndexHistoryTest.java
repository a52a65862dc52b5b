package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.api.tokenmetrics.history.Coverage;
import dev.assay.api.tokenmetrics.history.History;
import dev.assay.api.tokenmetrics.history.HistoryResult;
import dev.assay.api.tokenmetrics.history.IncompleteHistoryException;
import dev.assay.api.tokenmetrics.indices.IndexPerformance;
import dev.assay.api.tokenmetrics.indices.IndexPerformanceQuery;
import dev.assay.api.tokenmetrics.series.IndexSeries;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.row.Row;
import dev.assay.series.LabelSide;
import dev.assay.series.TimeSeries;
import dev.assay.testing.ManualTime;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How an index did, over years and as a series. */
final class IndexHistoryTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final int DAYS = 731;
    private static final Instant NOON = Instant.parse("2024-12-31T12:00:00Z");

    private static FakeTokenMetrics fake;

    @BeforeAll
    static void start() {
        fake = FakeTokenMetrics.builder().days(FIRST, LAST).start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @AfterEach
    void clear() {
        fake.reset();
    }

    private static TokenMetrics client(ApiVersion version) {
        ManualTime time = ManualTime.automatic(NOON);
        return Clients.of(fake).version(version).client(c -> c.timeSource(time)).build();
    }

    private static History<IndexPerformance> history(ApiVersion version) {
        return client(version)
                .indicesPerformance(IndexPerformanceQuery.of(7).since(FIRST))
                .history();
    }

    @ParameterizedTest
    @EnumSource
    void readsYearsOldestFirstEachDayOnce(ApiVersion version) {
        HistoryResult<IndexPerformance> years = history(version).get();

        assertThat(years.rows())
                .extracting(IndexPerformance::date)
                .isEqualTo(FIRST.datesUntil(LAST.plusDays(1)).toList());
        assertThat(years.rows()).allSatisfy(row -> assertThat(row.id()).isEqualTo(7));
        assertThat(years.coverage()).containsExactly(new Coverage(OptionalLong.empty(), DAYS, DAYS, List.of()));
        assertThat(years.isComplete()).isTrue();
        assertThat(years.requests()).isEqualTo(26).isEqualTo(fake.requestCount());
    }

    @ParameterizedTest
    @EnumSource
    void aPlanIsNotExceeded(ApiVersion version) {
        assertThat(history(version).plan().maxRequests()).hasValue(26);
        assertThat(history(version).plan().windows()).hasSize(26);
        assertThat(fake.requestCount()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void canBeGoneOnFrom(ApiVersion version) {
        IncompleteHistoryException failure = catchThrowableOfType(
                IncompleteHistoryException.class,
                () -> history(version).maxCredits(10).get());

        List<IndexPerformance> all = new ArrayList<>(failure.rows(IndexPerformance.class));
        all.addAll(history(version).resume(failure.resumeToken()).get().rows());

        assertThat(all).isEqualTo(history(version).get().rows());
    }

    @ParameterizedTest
    @EnumSource
    void anotherIndexIsNotTakenForTheOneAskedFor(ApiVersion version) {
        fake.faults().always(Fault.columnValue(Kind.column(version, "id"), "8"));

        IncompleteHistoryException failure = catchThrowableOfType(
                IncompleteHistoryException.class, () -> history(version).get());

        assertThat(failure).hasCauseExactlyInstanceOf(IgnoredParameterException.class);
        assertThat(failure.rows()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void becomesASeriesThatKnowsWhatItIs(ApiVersion version) {
        HistoryResult<IndexPerformance> result = history(version).get();

        TimeSeries growth = IndexSeries.growth(7, result.rows(), result.asOf());

        assertThat(growth.size()).isEqualTo(DAYS);
        assertThat(growth.value(0)).isEqualTo(1);
        IndexPerformance last = result.rows().get(DAYS - 1);
        assertThat(growth.value(DAYS - 1))
                .isEqualTo(last.cumulativeRoi().add(BigDecimal.ONE).doubleValue());
        assertThat(growth.time(0)).isEqualTo(FIRST.atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(growth.isComplete(DAYS - 1)).isFalse();
        assertThat(growth.incomplete()).isEqualTo(1);
        assertThat(growth.info().step()).isEqualTo(Duration.ofDays(1));
        assertThat(growth.info().labelSide()).isEqualTo(LabelSide.START);
        assertThat(growth.info().currency()).isEmpty();
        assertThat(growth.info().instrument()).isEqualTo("index 7");
        assertThat(growth.info().source()).isEqualTo("Token Metrics, indices-performance");
    }

    @Test
    void capitalisationIsInDollars() {
        TimeSeries cap = IndexSeries.marketCap(
                1, List.of(row(null, "2024-02-02", "null", "7.5"), row(1L, "2024-02-01", "0.1", "6")), NOON);

        assertThat(cap.values()).containsExactly(6, 7.5);
        assertThat(cap.info().currency()).isEqualTo("USD");
        assertThat(cap.incomplete()).isZero();
    }

    @Test
    void nothingIsNotZeroAndNoRowsAreNoBars() {
        assertThat(IndexSeries.growth(1, List.of(row(1L, "2024-02-02", "null", "1")), NOON)
                        .values())
                .containsExactly(Double.NaN);
        assertThat(IndexSeries.growth(1, List.of(), NOON).size()).isZero();
    }

    @Test
    void refusesRowsThatDoNotGoTogether() {
        IndexPerformance row = row(1L, "2024-02-02", "0", "1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexSeries.growth(2, List.of(row), NOON))
                .withMessage("rows: one of index 1 among those of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IndexSeries.growth(1, List.of(row, row), NOON))
                .withMessage("rows: two of index 1 for 2024-02-02");
    }

    private static IndexPerformance row(Long id, String day, String roi, String cap) {
        return IndexPerformance.from(
                Row.parse("{\"id\":%s,\"date\":\"%s\",\"index_cumulative_roi\":%s,\"market_cap\":%s}"
                        .formatted(id, day, roi, cap)));
    }
}

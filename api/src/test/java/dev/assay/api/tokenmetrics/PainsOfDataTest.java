package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.api.tokenmetrics.history.HistoryPlan;
import dev.assay.api.tokenmetrics.history.HistoryResult;
import dev.assay.api.tokenmetrics.history.IncompleteHistoryException;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.HourlyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.TransportException;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults of the official clients, by number: data lost or doubled without a word. What a test's comment tells is what those
 * clients do.
 */
final class PainsOfDataTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 4, 3);
    private static final LocalDate LAST = LocalDate.of(2025, 4, 2);
    private static final int DAYS = 1461;

    private static FakeTokenMetrics fake;

    @BeforeAll
    static void start() {
        fake = FakeTokenMetrics.builder()
                .tokens(40)
                .days(FIRST.minusDays(60), LAST.plusDays(60))
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

    // 7: a wrong key, a refused request and a failing server all look like "no data".
    @ParameterizedTest
    @CsvSource({
        "400, dev.assay.core.error.InvalidRequestException",
        "401, dev.assay.core.error.AuthenticationException",
        "503, dev.assay.core.error.ServerException"
    })
    void anErrorIsNotAnEmptyList(int status, Class<?> type) {
        fake.faults().always(Fault.status(status));

        assertThatThrownBy(() -> client().tmGrade(Tokens.all()).toList()).isExactlyInstanceOf(type);
        assertThatThrownBy(
                        () -> client().dailyOhlcv(query(FIRST, LAST)).history().get())
                .isInstanceOf(IncompleteHistoryException.class)
                .hasCauseExactlyInstanceOf(type.asSubclass(Throwable.class));
    }

    // 7
    @Test
    void aConnectionThatIsRefusedIsNotAnEmptyList() throws IOException {
        URI nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThatThrownBy(
                        () -> Clients.at(nobody).build().price(Tokens.ids(3375)).toList())
                .isInstanceOf(TransportException.class);
    }

    // 7: what fails in the middle is left out, and the rest handed over as if it were all.
    @Test
    void aPartThatFailsIsNotLeftOut() {
        fake.faults().on("daily-ohlcv").onPage(2, Fault.status(500));

        IncompleteListException e = catchThrowableOfType(
                IncompleteListException.class,
                () -> client().dailyOhlcv(query(FIRST, LAST)).toList());

        assertThat(e.rows()).hasSize(100);
        assertThat(e).hasCauseInstanceOf(ServerException.class);
    }

    // 8: only the first page is read; 29 days of hours are 696 rows, of which 50 arrive.
    @ParameterizedTest
    @EnumSource
    void allPagesOfHoursAreRead(ApiVersion version) {
        OhlcvQuery query = query(FIRST, FIRST.plusDays(28));

        List<HourlyOhlcv> hours =
                client().with(b -> b.version(version)).hourlyOhlcv(query).toList();

        assertThat(hours).hasSize(696).extracting(HourlyOhlcv::timestamp).doesNotHaveDuplicates();
    }

    // 8: ten tokens by day are 290 rows, of which 50 arrive.
    @ParameterizedTest
    @EnumSource
    void allPagesOfTenTokensAreRead(ApiVersion version) {
        Tokens ten = Tokens.ids(3375, 3306, 3988, 3369, 90_001, 90_002, 90_003, 90_004, 100_008, 100_009);
        OhlcvQuery query = OhlcvQuery.of(ten).since(FIRST).until(FIRST.plusDays(28));

        assertThat(client().with(b -> b.version(version)).dailyOhlcv(query).toList())
                .hasSize(290);
    }

    // 9: the caller's limit is overwritten, and the caller's page deleted.
    @Test
    void theCallersSizeOfPagesIsKept() {
        TokenMetrics client = client().with(b -> b.pageSize(7));

        assertThat(client.tmGrade(Tokens.all()).toList()).hasSize(40);

        assertThat(fake.requests())
                .hasSize(6)
                .allSatisfy(request -> assertThat(request.query()).containsEntry("limit", "7"));
        assertThat(fake.requests())
                .extracting(request -> request.query().get("page"))
                .containsExactly("1", "2", "3", "4", "5", "6");
    }

    // 9
    @Test
    void theCallersFirstPagesAreAllThatIsAskedFor() {
        assertThat(client().with(b -> b.pageSize(7))
                        .tmGrade(Tokens.all())
                        .pages()
                        .limit(2))
                .hasSize(2);
        assertThat(fake.requestCount()).isEqualTo(2);
    }

    // 10: a chunk ends on the day the next begins, so 1,461 days come as 1,511.
    @ParameterizedTest
    @EnumSource
    void noDayComesTwice(ApiVersion version) {
        TokenMetrics client = client().with(b -> b.version(version));

        HistoryResult<DailyOhlcv> years =
                client.dailyOhlcv(query(FIRST, LAST)).history().get();

        assertThat(years.rows())
                .extracting(DailyOhlcv::date)
                .isEqualTo(FIRST.datesUntil(LAST.plusDays(1)).toList())
                .hasSize(DAYS);
        assertThat(years.repeated()).isZero();
    }

    // 11: the last day is never asked for if the range is one day longer than a multiple of 30.
    @ParameterizedTest
    @ValueSource(ints = {1, 29, 30, 31, 58, 59, 60, 61, 91})
    void theLastDayIsNotLost(int days) {
        LocalDate until = FIRST.plusDays(days - 1);

        HistoryResult<DailyOhlcv> result = client().dailyOhlcv(query(FIRST, until))
                .history()
                .windowDays(30)
                .get();

        assertThat(result.rows())
                .extracting(DailyOhlcv::date)
                .isEqualTo(FIRST.datesUntil(until.plusDays(1)).toList());
    }

    // 11: borders are counted in local time and printed in UTC, so they shift where clocks change, as in this test's
    // zone.
    @Test
    void noDayIsLostWhereClocksChange() {
        LocalDate since = LocalDate.of(2025, 2, 15);
        LocalDate until = LocalDate.of(2025, 3, 31);

        HistoryPlan plan = client().dailyOhlcv(query(since, until)).history().plan();

        assertThat(plan.windows())
                .containsExactly(
                        new DateRange(since, LocalDate.of(2025, 3, 15)),
                        new DateRange(LocalDate.of(2025, 3, 16), until));
        assertThat(client().dailyOhlcv(query(since, until)).history().get().isComplete())
                .isTrue();
    }

    // 12: rows come newest first within a chunk, and chunks oldest first.
    @Test
    void rowsOfAHistoryAreInOneOrder() {
        HistoryResult<DailyOhlcv> years = client().dailyOhlcv(
                        OhlcvQuery.of(Tokens.ids(3375, 3306)).since(FIRST).until(LAST))
                .history()
                .get();

        assertThat(years.rows())
                .hasSize(2 * DAYS)
                .isSortedAccordingTo(Comparator.comparing(DailyOhlcv::date).thenComparing(DailyOhlcv::tokenId));
    }

    // 13: what stands around the rows is that of the last chunk, so the count of rows is the last chunk's.
    @Test
    void whatIsToldOfAHistoryIsToldOfAllOfIt() {
        HistoryResult<DailyOhlcv> years =
                client().dailyOhlcv(query(FIRST, LAST)).history().get();

        assertThat(years.rows()).hasSize(DAYS);
        assertThat(years.coverage())
                .singleElement()
                .satisfies(token -> assertThat(token.daysServed()).isEqualTo(DAYS));
        assertThat(years.asked()).isEqualTo(new DateRange(FIRST, LAST));
        assertThat(years.requests()).isEqualTo(fake.requestCount()).isGreaterThan(50);
    }

    private static OhlcvQuery query(LocalDate since, LocalDate until) {
        return OhlcvQuery.of(Tokens.ids(3375)).since(since).until(until);
    }

    private static TokenMetrics client() {
        return Clients.of(fake).build();
    }
}

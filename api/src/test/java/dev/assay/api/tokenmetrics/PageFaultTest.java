package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.Page;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.DataException;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.error.IncompleteListException;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.TransportException;
import dev.assay.core.row.RowView;
import dev.assay.testing.ScriptedTransport;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults of paging, and faults on the first, a middle and the last page. */
final class PageFaultTest {

    private static final Map<List<Object>, List<RowView>> RIGHT_ROWS = new HashMap<>();

    private static FakeTokenMetrics fake;

    @BeforeAll
    static void start() {
        fake = Kind.fake();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @AfterEach
    void clear() {
        fake.reset();
    }

    static Stream<Arguments> pagedLists() {
        return Stream.of(ApiVersion.values())
                .flatMap(version -> Stream.of(Kind.values())
                        .filter(kind -> kind.isPaged(version))
                        .map(kind -> Arguments.of(version, kind)));
    }

    static Stream<Arguments> pagesAndFaults() {
        return pagedLists()
                .flatMap(list -> Stream.of(1, 2, 3)
                        .flatMap(page -> Stream.of(
                                on(list, page, Fault.status(500), ServerException.class),
                                on(list, page, Fault.status(401), AuthenticationException.class),
                                on(list, page, Fault.truncated(), TransportException.class),
                                on(list, page, Fault.reset(), TransportException.class),
                                on(list, page, Fault.wrongLength(1), DataException.class),
                                on(list, page, Fault.htmlPage(200), DataException.class))));
    }

    private static Arguments on(Arguments list, int page, Fault fault, Class<? extends AssayException> type) {
        return Arguments.of(list.get()[0], list.get()[1], page, fault, type);
    }

    @ParameterizedTest
    @MethodSource("pagesAndFaults")
    void handsOverWhatCameBeforeAFailedPage(
            ApiVersion version, Kind kind, int page, Fault fault, Class<? extends AssayException> type) {
        List<RowView> right = rightRows(version, kind);
        fake.faults().onPage(page, fault);

        Throwable failure = catchThrowable(() -> kind.rows(client(version)));

        if (page == 1) {
            assertThat(failure).isExactlyInstanceOf(type);
            return;
        }
        assertThat(failure).isExactlyInstanceOf(IncompleteListException.class).hasCauseExactlyInstanceOf(type);
        IncompleteListException incomplete = (IncompleteListException) failure;
        assertThat(incomplete.pages()).isEqualTo(page - 1);
        assertThat(incomplete.rows(RowView.class)).isEqualTo(right.subList(0, (page - 1) * Kind.PAGE));
        assertThat(incomplete.isRetryable()).isEqualTo(((AssayException) failure.getCause()).isRetryable());
    }

    @ParameterizedTest
    @MethodSource("pagesAndFaults")
    void aStreamHandsOutEachRowBeforeAFailedPage(
            ApiVersion version, Kind kind, int page, Fault fault, Class<? extends AssayException> type) {
        List<RowView> right = rightRows(version, kind);
        fake.faults().onPage(page, fault);
        List<RowView> came = new ArrayList<>();

        Throwable failure =
                catchThrowable(() -> kind.list(client(version)).stream().forEach(came::add));

        assertThat(failure).isExactlyInstanceOf(type);
        assertThat(came).isEqualTo(right.subList(0, (page - 1) * Kind.PAGE));
    }

    @ParameterizedTest
    @MethodSource("pagedLists")
    void readsEverythingFromAServerThatGivesSmallerPages(ApiVersion version, Kind kind) {
        List<RowView> right = rightRows(version, kind);

        for (int limit : new int[] {99, 50, 30, 25, 7}) {
            fake.faults().always(Fault.clampedLimit(limit));
            assertThat(rows(version, kind)).as("pages of %s", limit).isEqualTo(right);
            fake.faults().clear();
        }
    }

    @ParameterizedTest
    @MethodSource("pagedLists")
    void readsEverythingFromAServerThatIgnoresTheLimit(ApiVersion version, Kind kind) {
        List<RowView> right = rightRows(version, kind);
        fake.faults().always(Fault.ignoredParameter("limit"));

        assertThat(rows(version, kind)).isEqualTo(right);
        for (int size : new int[] {10, 49, 51}) {
            TokenMetrics client = client(version).with(b -> b.pageSize(size));
            assertThat(List.copyOf(kind.list(client).all().toList()))
                    .as("pages of %s", size)
                    .isEqualTo(right);
        }
    }

    @ParameterizedTest
    @MethodSource("pagedLists")
    void readsEverythingInPagesOfAnySize(ApiVersion version, Kind kind) {
        List<RowView> right = rightRows(version, kind);

        for (int size : new int[] {13, 50, 83, 84, 99}) {
            TokenMetrics client = client(version).with(b -> b.pageSize(size));
            assertThat(List.copyOf(kind.list(client).all().toList()))
                    .as("pages of %s", size)
                    .isEqualTo(right);
        }
    }

    @ParameterizedTest
    @MethodSource("pagedLists")
    void leavesOutWhatInsertedRowsRepeat(ApiVersion version, Kind kind) {
        List<RowView> right = rightRows(version, kind);

        for (int inserted : new int[] {1, 7, 50, 75, 90}) {
            fake.faults().always(Fault.rowsInserted(inserted));
            assertThat(rows(version, kind)).as("%s inserted", inserted).isEqualTo(right);
            fake.faults().clear();
        }
    }

    @ParameterizedTest
    @MethodSource("pagedLists")
    void saysHowManyRowsAPageRepeated(ApiVersion version, Kind kind) {
        fake.faults().always(Fault.rowsInserted(7));

        List<? extends Page<?>> pages = kind.list(client(version)).pages().toList();

        assertThat(pages).extracting(Page::repeated).containsExactly(0, 7, 7);
    }

    @ParameterizedTest
    @MethodSource("pagedLists")
    void tellsThatThePageIsIgnored(ApiVersion version, Kind kind) {
        fake.faults().always(Fault.samePage());

        IncompleteListException failure =
                catchThrowableOfType(IncompleteListException.class, () -> kind.rows(client(version)));

        assertThat(failure).hasCauseExactlyInstanceOf(IgnoredParameterException.class);
        assertThat(failure.rows()).hasSize(Kind.PAGE).doesNotHaveDuplicates();
        assertThat(((IgnoredParameterException) failure.getCause()).parameter()).isEqualTo("page");
    }

    @ParameterizedTest
    @MethodSource("pagedLists")
    void stopsAtTheBoundWithWhatCame(ApiVersion version, Kind kind) {
        IncompleteListException failure = catchThrowableOfType(
                IncompleteListException.class,
                () -> kind.list(client(version)).maxPages(2).toList());

        assertThat(failure).hasNoCause().hasMessageContaining("maxPages(n)");
        assertThat(failure.rows()).hasSize(2 * Kind.PAGE);
        assertThat(fake.requestCount()).isEqualTo(2);
    }

    @Test
    void doesNotTakeADoubledRowForOneThatIsMissing() {
        String row = "{\"token_id\":%s,\"token_name\":\"Sample\",\"token_symbol\":\"S\",\"current_price\":1}";
        String one = row.formatted(1);
        ScriptedTransport transport = ScriptedTransport.create()
                .respond(200, "{\"data\":[" + one + "," + one + "," + one + "]}")
                .respond(200, "{\"data\":[" + row.formatted(2) + "," + row.formatted(3) + "]}");
        TokenMetrics client =
                Clients.of(fake).pageSize(3).client(c -> c.transport(transport)).build();

        List<Price> prices = client.price(Tokens.ids(1, 2, 3)).toList();

        assertThat(prices).extracting(Price::tokenId).contains(2L, 3L);
    }

    @Test
    void givesTheFirstPageAloneOfAServerThatIgnoresThePage() {
        fake.faults().always(Fault.samePage());

        List<Page<TmGrade>> pages = client(ApiVersion.V3)
                .with(b -> b.tokensResolved(false))
                .tmGrade(Tokens.symbols("BTC"))
                .pages()
                .limit(1)
                .toList();

        assertThat(pages.get(0).rows()).extracting(TmGrade::tokenSymbol).containsOnly("BTC");
        assertThat(fake.requestCount()).isEqualTo(1);
    }

    private static List<RowView> rightRows(ApiVersion version, Kind kind) {
        return RIGHT_ROWS.computeIfAbsent(List.of(version, kind), key -> kind.rows(client(version)));
    }

    private static List<RowView> rows(ApiVersion version, Kind kind) {
        return List.copyOf(kind.list(client(version)).all().toList());
    }

    private static TokenMetrics client(ApiVersion version) {
        return Clients.of(fake).version(version).build();
    }
}

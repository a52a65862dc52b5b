package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.grades.GradeSignal;
import dev.assay.api.tokenmetrics.grades.Momentum;
import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.core.error.DataException;
import dev.assay.core.row.RowView;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows with columns and values that nobody has seen yet. */
final class OddRowsTest {

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

    static Stream<Arguments> lists() {
        return Stream.of(ApiVersion.values())
                .flatMap(version -> Stream.of(Kind.values()).map(kind -> Arguments.of(version, kind)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void keepsAColumnNobodyKnows(ApiVersion version, Kind kind) {
        List<RowView> right = kind.rows(client(version));
        fake.faults().always(Fault.extraColumn("NOVEL_1", "{\"a\":[1.50,null,\"x\"]}"));

        List<RowView> rows = kind.rows(client(version));

        assertThat(rows).hasSameSizeAs(right);
        for (int i = 0; i < rows.size(); i++) {
            Object novel = rows.get(i).extras().get("NOVEL_1");
            assertThat(novel).hasToString("{a=[1.50, null, x]}");
            Map<String, Object> rest = new LinkedHashMap<>(rows.get(i).toMap());
            rest.remove("NOVEL_1");
            assertThat(rest).isEqualTo(right.get(i).toMap());
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsAWordNobodyKnows(ApiVersion version) {
        fake.faults().always(Fault.columnValue(Kind.column(version, "tm_grade_signal"), "\"Sideways Maybe\""));
        fake.faults().always(Fault.columnValue(Kind.column(version, "momentum"), "\"Iki İvme\""));

        List<TmGrade> grades = client(version).tmGrade(Tokens.all()).toList();

        assertThat(grades).hasSize(Kind.ROWS).allSatisfy(grade -> {
            assertThat(grade.signal()).isEqualTo(GradeSignal.of("Sideways Maybe"));
            assertThat(grade.signal().known()).isEmpty();
            assertThat(grade.momentum()).isEqualTo(Momentum.of("Iki İvme"));
            assertThat(grade.momentum().known()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void keepsASignalNobodyKnows(ApiVersion version) {
        fake.faults().always(Fault.columnValue(Kind.column(version, "trading_signal"), "7"));

        assertThat(Kind.TRADING_SIGNALS.rows(client(version)))
                .hasSize(Kind.ROWS)
                .allSatisfy(row -> {
                    Signal signal = ((TradingSignal) row).signal();
                    assertThat(signal).isEqualTo(Signal.of(7));
                    assertThat(signal.known()).isEmpty();
                });
    }

    @ParameterizedTest
    @EnumSource
    void givesNullForNull(ApiVersion version) {
        fake.faults().always(Fault.columnValue(Kind.column(version, "current_price"), "null"));

        assertThat(Kind.PRICE.rows(client(version)))
                .hasSize(Kind.ROWS)
                .allSatisfy(row -> assertThat(((Price) row).currentPrice()).isNull());
    }

    @ParameterizedTest
    @EnumSource
    void givesEachDigitOfALongNumber(ApiVersion version) {
        String digits = "123456789012345678901234567890.123456789012345678900";
        fake.faults().always(Fault.columnValue(Kind.column(version, "close"), digits));

        assertThat(Kind.DAILY_OHLCV.rows(client(version)))
                .allSatisfy(row -> assertThat(((DailyOhlcv) row).close()).isEqualTo(new BigDecimal(digits)));
    }

    @ParameterizedTest
    @EnumSource
    void refusesAGiganticNumberWhereItIsReadAndNothingElse(ApiVersion version) {
        fake.faults().always(Fault.giganticNumber(Kind.column(version, "close"), 5_000));

        List<RowView> rows = Kind.DAILY_OHLCV.rows(client(version));

        assertThat(rows).hasSize(Kind.ROWS).allSatisfy(row -> {
            DailyOhlcv day = (DailyOhlcv) row;
            assertThat(day.open()).isPositive();
            assertThat(day.toJson()).contains("9".repeat(5_000));
            assertThatThrownBy(day::close)
                    .isExactlyInstanceOf(DataException.class)
                    .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
        });
    }

    @ParameterizedTest
    @EnumSource
    void namesAColumnThatIsGoneWhereItIsRead(ApiVersion version) {
        String close = Kind.column(version, "close");
        fake.faults().always(Fault.missingColumn(close));
        fake.faults().always(Fault.extraColumn("closing", "1"));

        assertThat(Kind.DAILY_OHLCV.rows(client(version))).allSatisfy(row -> {
            assertThat(row.has(close)).isFalse();
            assertThatThrownBy(((DailyOhlcv) row)::close)
                    .isExactlyInstanceOf(DataException.class)
                    .hasMessageContaining("CLOSE, close")
                    .hasMessageContaining("closing");
        });
    }

    static Stream<Arguments> listsOfTokens() {
        return lists().filter(list -> ((Kind) list.get()[1]).isOfTokens());
    }

    @ParameterizedTest
    @MethodSource("listsOfTokens")
    void doesNotHandOutRowsOfNoKnownToken(ApiVersion version, Kind kind) {
        for (String id : new String[] {"null", "\"\"", "1.5", "[]", "99999999999999999999", "true"}) {
            fake.faults().always(Fault.columnValue(Kind.column(version, "token_id"), id));

            assertThatThrownBy(() -> kind.rows(client(version))).as(id).isExactlyInstanceOf(DataException.class);

            fake.faults().clear();
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotHandOutRowsOfNoKnownDay(ApiVersion version) {
        for (String day : new String[] {"null", "\"\"", "\"2024-02-30\"", "20240101", "\"01/02/2024\""}) {
            fake.faults().always(Fault.columnValue(Kind.column(version, "date"), day));

            assertThatThrownBy(() -> Kind.DAILY_OHLCV.rows(client(version)))
                    .as(day)
                    .isExactlyInstanceOf(DataException.class);

            fake.faults().clear();
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsListsOfIdsAndListsOfObjectsAlike(ApiVersion version) {
        String column = Kind.column(version, "exchange_list");
        fake.faults().always(Fault.columnValue(column, "[\"gate\",{\"exchange_id\":\"okx\",\"exchange_name\":null}]"));

        List<Token> tokens =
                client(version).tokens(TokensQuery.of(Tokens.all())).toList();

        assertThat(tokens).allSatisfy(token -> {
            assertThat(token.exchanges()).extracting(exchange -> exchange.id()).containsExactly("gate", "okx");
            assertThat(token.exchanges())
                    .extracting(exchange -> exchange.name())
                    .containsOnlyNulls();
        });
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatAListHoldsWhatNobodyKnows(ApiVersion version) {
        fake.faults().always(Fault.columnValue(Kind.column(version, "category_list"), "[7]"));

        Token token = (Token) Kind.TOKENS.rows(client(version)).get(0);

        assertThatThrownBy(token::categories)
                .isExactlyInstanceOf(DataException.class)
                .hasMessageContaining("CATEGORY_LIST");
    }

    private static TokenMetrics client(ApiVersion version) {
        return Clients.of(fake).version(version).build();
    }
}

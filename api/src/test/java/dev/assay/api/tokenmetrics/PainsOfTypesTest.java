package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.indices.Index;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.HourlyOhlcv;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.research.Level;
import dev.assay.api.tokenmetrics.research.ResistanceSupport;
import dev.assay.api.tokenmetrics.signals.Moonshot;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Row;
import dev.assay.core.row.RowView;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Faults of the official clients, by number: types that are not those of the wire. What a test's comment tells is what those
 * clients do, or what the wire does.
 */
final class PainsOfTypesTest {

    private static FakeTokenMetrics fake;

    @BeforeAll
    static void start() {
        fake = Kind.fake();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    static Stream<Arguments> lists() {
        return Stream.of(ApiVersion.values())
                .flatMap(version -> Stream.of(Kind.values()).map(kind -> Arguments.of(version, kind)));
    }

    // 14: types name members that the wire has not, and an index signature of any hides it.
    @ParameterizedTest
    @MethodSource("lists")
    void everyColumnOfTheWireIsReadByAnAccessor(ApiVersion version, Kind kind) {
        List<RowView> rows = kind.rows(Clients.of(fake).version(version).build());

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.row().names()).isNotEmpty();
            assertThat(row.extras()).isEmpty();
        });
    }

    // 14: such as symbol and open, where the wire has TOKEN_SYMBOL and OPEN.
    @Test
    void aTypeReadsTheNamesOfBothVersions() {
        DailyOhlcv v2 = DailyOhlcv.from(Row.parse("""
                {"TOKEN_ID":3375,"TOKEN_NAME":"Bitcoin","TOKEN_SYMBOL":"BTC","DATE":"2025-01-23T00:00:00.000Z",
                 "OPEN":103653.07,"HIGH":106820.33,"LOW":101262.28,"CLOSE":103960,"VOLUME":104104515428.5}"""));
        DailyOhlcv v3 = DailyOhlcv.from(Row.parse("""
                {"token_id":3375,"token_name":"Bitcoin","token_symbol":"BTC","slug":"bitcoin","date":"2025-01-23",
                 "open":103653.07,"high":106820.33,"low":101262.28,"close":103960,"volume":104104515428.5}"""));

        for (DailyOhlcv day : List.of(v2, v3)) {
            assertThat(day.tokenId()).isEqualTo(3375);
            assertThat(day.tokenSymbol()).isEqualTo("BTC");
            assertThat(day.date()).isEqualTo(LocalDate.of(2025, 1, 23));
            assertThat(day.open()).isEqualTo(new BigDecimal("103653.07"));
            assertThat(day.close()).isEqualTo(new BigDecimal("103960"));
            assertThat(day.volume()).isEqualTo(new BigDecimal("104104515428.5"));
        }
    }

    // 15: says that ids of indices are text such as crypto-index-1, where the service wants numbers.
    @ParameterizedTest
    @EnumSource
    void anIndexIsAskedForByItsNumber(ApiVersion version) {
        TokenMetrics client = Clients.of(fake).version(version).build();
        long id = client.indices().toList().get(0).id();

        assertThat(client.indicesHoldings(id).toList()).isNotEmpty();

        assertThat(fake.requests().get((int) fake.requestCount() - 1).query()).containsEntry("id", Long.toString(id));
        assertThatThrownBy(() -> client.indicesHoldings(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id:");
    }

    // 16: says that days have a TIMESTAMP, where the wire has a DATE.
    @Test
    void aDayHasADateAndAnHourATimestamp() {
        Row day = Row.parse("{\"DATE\":\"2025-01-23T00:00:00.000Z\"}");
        Row hour = Row.parse("{\"TIMESTAMP\":\"2025-03-19T23:26:09.454Z\"}");

        assertThat(DailyOhlcv.from(day).date()).isEqualTo(LocalDate.of(2025, 1, 23));
        assertThat(HourlyOhlcv.from(hour).timestamp()).isEqualTo(Instant.parse("2025-03-19T23:26:09.454Z"));
        assertThatThrownBy(() -> DailyOhlcv.from(hour).date()).isInstanceOf(DataException.class);
    }

    // 17: examples read members by name from dictionaries, and some of them are gone since.
    @Test
    void aColumnThatIsGoneIsAnErrorThatNamesItAndLeavesTheOthers() {
        TmGrade grade = TmGrade.from(Row.parse("{\"TOKEN_ID\":3375,\"MOMENTUM\":\"Holding Steady\",\"NEW_GRADE\":5}"));

        assertThatThrownBy(grade::tmGrade)
                .isInstanceOf(DataException.class)
                .hasMessageContainingAll("TM_GRADE", "tm_grade", "NEW_GRADE");
        assertThat(grade.tokenId()).isEqualTo(3375);
        assertThat(grade.momentum()).isNotNull();
        assertThat(grade.quantGrade()).isNull();
        assertThat(grade.has("TM_GRADE")).isFalse();
    }

    // 18: numbers come as text.
    @Test
    void aNumberIsANumberWrittenAsTextToo() {
        TmGrade grade = TmGrade.from(Row.parse("{\"TM_GRADE\":\"57.60\",\"TM_TRADER_GRADE_24H_CHANGE\":\"-1.5\"}"));

        assertThat(Price.from(Row.parse("{\"TOKEN_ID\":\"3306\"}")).tokenId()).isEqualTo(3306);
        assertThat(grade.tmGrade()).isEqualTo(new BigDecimal("57.60"));
        assertThat(grade.traderGradeChange24h()).isEqualTo(new BigDecimal("-1.5"));
        assertThat(Moonshot.from(Row.parse("{\"MARKET_CAP\":\"1234567.8\"}")).marketCap())
                .isEqualTo(new BigDecimal("1234567.8"));
    }

    // 18: almost every figure may be null.
    @Test
    void nullIsNull() {
        TradingSignal signal = TradingSignal.from(
                Row.parse("{\"TRADING_SIGNAL\":null,\"TRADING_SIGNALS_RETURNS\":null,\"TM_TRADER_GRADE\":null}"));

        assertThat(signal.signal()).isNull();
        assertThat(signal.strategyReturn()).isNull();
        assertThat(signal.tmGrade()).isNull();
    }

    // 18: days come in four forms.
    @ParameterizedTest
    @ValueSource(
            strings = {"2023-10-10", "2023-10-10T00:00:00.000Z", "2023-10-10T23:26:09.454Z", "2023-10-10 10:00:00.000"})
    void aDayIsReadInEachForm(String text) {
        Row row = Row.parse("{\"DATE\":\"" + text + "\"}");

        assertThat(TradingSignal.from(row).date()).isEqualTo(LocalDate.of(2023, 10, 10));
    }

    // 18: TM_GRADE_24h_PCT_CHANGE has a small h, and v3 spells it in two ways.
    @ParameterizedTest
    @ValueSource(strings = {"TM_GRADE_24h_PCT_CHANGE", "tm_grade_24_h_pct_change", "tm_grade_24h_pct_change"})
    void aColumnIsReadInEachOfItsSpellings(String name) {
        TmGrade grade = TmGrade.from(Row.parse("{\"" + name + "\":0.14}"));

        assertThat(grade.changePercent24h()).isEqualTo(new BigDecimal("0.14"));
    }

    // 18: TM_LINK and tm_link stand in one row and mean different things.
    @Test
    void namesThatDifferInCaseAreTwoColumns() {
        TradingSignal signal = TradingSignal.from(
                Row.parse("{\"TM_LINK\":\"https://app.tokenmetrics.com/undefined\",\"tm_link\":\"bitcoin\"}"));

        assertThat(signal.link()).isEqualTo("https://app.tokenmetrics.com/undefined");
        assertThat(signal.extras()).containsEntry("tm_link", "bitcoin");
    }

    // 18: levels are numbers or objects with a day, and the price in them may be text.
    @Test
    void aLevelIsReadInEachForm() {
        ResistanceSupport numbers =
                ResistanceSupport.from(Row.parse("{\"HISTORICAL_RESISTANCE_SUPPORT_LEVELS\":[2500.5,\"3000\"]}"));
        ResistanceSupport objects = ResistanceSupport.from(Row.parse(
                "{\"HISTORICAL_RESISTANCE_SUPPORT_LEVELS\":[{\"date\":\"2024-05-01\",\"level\":\"2500.5\"}]}"));

        assertThat(numbers.levels())
                .extracting(Level::level)
                .containsExactly(new BigDecimal("2500.5"), new BigDecimal("3000"));
        assertThat(objects.levels()).singleElement().satisfies(level -> {
            assertThat(level.level()).isEqualTo(new BigDecimal("2500.5"));
            assertThat(level.date()).isEqualTo(LocalDate.of(2024, 5, 1));
        });
    }

    // 18: names begin with a digit.
    @ParameterizedTest
    @ValueSource(strings = {"{\"24H\":1.25,\"1M\":-3}", "{\"24_h\":1.25,\"1_m\":-3}"})
    void aNameMayBeginWithADigit(String json) {
        Index index = Index.from(Row.parse(json));

        assertThat(index.change24h()).isEqualTo(new BigDecimal("1.25"));
        assertThat(index.change1m()).isEqualTo(new BigDecimal("-3"));
    }
}

package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.grades.FundamentalClass;
import dev.assay.api.tokenmetrics.grades.FundamentalGrade;
import dev.assay.api.tokenmetrics.grades.TechnologyGrade;
import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.row.Row;
import dev.assay.testing.ScriptedTransport;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operations of the grades package against the fake, beside those in {@link TokenMetricsTest}. */
final class GradesTest {

    private static final Tokens BITCOIN = Tokens.ids(3375);
    private static final LocalDate DAY = Kind.FIRST.plusDays(100);
    private static final DateRange WEEK = DateRange.of(DAY, DAY.plusDays(6));

    private static FakeTokenMetrics fake;

    @BeforeAll
    static void start() {
        fake = Kind.fake();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    @BeforeEach
    void reset() {
        fake.reset();
    }

    @ParameterizedTest
    @EnumSource
    void readsFundamentalGrades(ApiVersion version) {
        List<FundamentalGrade> grades =
                client(version).fundamentalGrade(Tokens.all()).toList();

        assertThat(grades).hasSize(Kind.ROWS).allSatisfy(grade -> {
            assertThat(grade.fundamentalGrade()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            assertThat(grade.fundamentalClass().known()).isPresent();
            assertThat(grade.communityScore()).isBetween(BigDecimal.ONE, BigDecimal.TEN);
            assertThat(grade.date()).isNull();
        });
        assertThat(grades).extracting(FundamentalGrade::venturesScore).containsNull();
    }

    @ParameterizedTest
    @EnumSource
    void readsEachDayOfAHistory(ApiVersion version) {
        TokenMetrics client = client(version);

        assertThat(client.fundamentalGradeHistory(BITCOIN, WEEK).toList())
                .extracting(FundamentalGrade::date)
                .containsExactlyInAnyOrderElementsOf(days());
        assertThat(client.technologyGradeHistory(BITCOIN, WEEK).toList())
                .extracting(TechnologyGrade::date)
                .containsExactlyInAnyOrderElementsOf(days());
        assertThat(client.tmGradeHistory(BITCOIN, WEEK).toList())
                .extracting(TmGrade::date)
                .containsExactlyInAnyOrderElementsOf(days());
        assertThat(fake.requestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void readsAHistoryFromADayUntilToday(ApiVersion version) {
        LocalDate last = Kind.LAST.plusDays(30);

        List<TmGrade> grades = client(version)
                .tmGradeHistory(BITCOIN, DateRange.since(last.minusDays(2)))
                .toList();

        assertThat(grades)
                .extracting(TmGrade::date)
                .containsExactlyInAnyOrder(last, last.minusDays(1), last.minusDays(2));
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatOnlyTheHistoryHas(ApiVersion version) {
        TmGrade past = client(version).tmGradeHistory(BITCOIN, WEEK).toList().get(0);
        TmGrade now = client(version).tmGrade(BITCOIN).toList().get(0);

        assertThat(past.tradingSignal()).isNotNull();
        assertThat(past.changePercent24h()).isNotNull();
        assertThat(now.tradingSignal()).isNull();
        assertThat(now.date()).isNull();
        boolean words = version == ApiVersion.V3;
        assertThat(past.tradingSignalText()).matches(text -> (text != null) == words);
        assertThat(past.link()).matches(text -> (text != null) == words);
        assertThat(past.fundamentalGradeClass()).isEqualTo(words ? null : FundamentalClass.STORE_OF_VALUE);
    }

    @ParameterizedTest
    @EnumSource
    void readsTechnologyGrades(ApiVersion version) {
        List<TechnologyGrade> grades =
                client(version).technologyGrade(Tokens.ids(3375, 3306)).toList();

        assertThat(grades).hasSize(2).allSatisfy(grade -> {
            assertThat(grade.technologyGrade()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            assertThat(grade.date() == null).isEqualTo(version == ApiVersion.V3);
        });
        assertThat(fake.requestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void keepsAClassNobodyKnows(ApiVersion version) {
        fake.faults().always(Fault.columnValue(Kind.column(version, "fundamental_grade_class"), "\"lunarDust\""));

        FundamentalGrade grade =
                client(version).fundamentalGrade(BITCOIN).toList().get(0);

        assertThat(grade.fundamentalClass()).isEqualTo(FundamentalClass.of("lunarDust"));
        assertThat(grade.fundamentalClass().known()).isEmpty();
    }

    @Test
    void keepsSeveralRowsOfOneDay() {
        String row = "{\"token_id\":3375,\"date\":\"2024-04-10T0%s:00:00.000Z\",\"technology_grade\":1}";
        ScriptedTransport transport = ScriptedTransport.create()
                .respond(200, "{\"data\":[" + row.formatted(1) + "," + row.formatted(2) + "]}")
                .respond(200, "{\"data\":[" + row.formatted(2) + "," + row.formatted(3) + "]}")
                .respond(200, "{\"data\":[]}");
        TokenMetrics client =
                Clients.of(fake).pageSize(2).client(c -> c.transport(transport)).build();
        DateRange day = DateRange.of(LocalDate.of(2024, 4, 10), LocalDate.of(2024, 4, 10));

        assertThat(client.technologyGradeHistory(BITCOIN, day).all().toList()).hasSize(3);
    }

    @Test
    void readsTheSymbolOfTheFirstEdition() {
        assertThat(TmGrade.from(Row.parse("{\"SYMBOL\":\"BTC\"}")).tokenSymbol())
                .isEqualTo("BTC");
    }

    @Test
    void refusesARangeThatIsNone() {
        assertThatThrownBy(() -> client(ApiVersion.V3).tmGradeHistory(BITCOIN, null))
                .isExactlyInstanceOf(NullPointerException.class)
                .hasMessage("range");
    }

    private static List<LocalDate> days() {
        return DAY.datesUntil(DAY.plusDays(7)).toList();
    }

    private static TokenMetrics client(ApiVersion version) {
        return Clients.of(fake).version(version).build();
    }
}

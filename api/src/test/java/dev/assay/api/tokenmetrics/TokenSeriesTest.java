package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.history.HistoryResult;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.series.TokenSeries;
import dev.assay.core.row.Column;
import dev.assay.core.row.Row;
import dev.assay.series.BarSeries;
import dev.assay.series.LabelSide;
import dev.assay.series.TimeSeries;
import dev.assay.series.VolumeUnit;
import dev.assay.testing.ManualTime;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenSeriesTest {

    private static final Instant LATER = Instant.parse("2025-06-01T00:00:00Z");

    private static DailyOhlcv bar(long id, String day, Object close) {
        return DailyOhlcv.from(
                Row.parse(("{\"token_id\":%d,\"token_name\":\"T\",\"token_symbol\":\"TT\",\"date\":\"%s\","
                                + "\"open\":1.5,\"high\":3,\"low\":1,\"close\":%s,\"volume\":10}")
                        .formatted(id, day, close)));
    }

    @Test
    void aHistoryBecomesBarsThatKnowWhatTheyAre() {
        LocalDate today = LocalDate.of(2025, 5, 31);
        ManualTime time = ManualTime.automatic(Instant.parse("2025-05-31T11:00:00Z"));
        try (FakeTokenMetrics fake = FakeTokenMetrics.builder()
                        .tokens(5)
                        .days(today.minusDays(60), today)
                        .start();
                TokenMetrics client =
                        Clients.of(fake).client(c -> c.timeSource(time)).build()) {

            HistoryResult<DailyOhlcv> result = client.dailyOhlcv(
                            OhlcvQuery.of(Tokens.ids(3375, 3306)).since(today.minusDays(40)))
                    .history()
                    .get();
            Map<Long, BarSeries> series = TokenSeries.bars(result.rows(), result.asOf());

            assertThat(series).containsOnlyKeys(3306L, 3375L);
            BarSeries bitcoin = series.get(3375L);
            assertThat(bitcoin.size()).isEqualTo(41);
            assertThat(bitcoin.incomplete()).isEqualTo(1);
            assertThat(bitcoin.isComplete(40)).isFalse();
            assertThat(bitcoin.complete().size()).isEqualTo(40);
            assertThat(bitcoin.info().step()).isEqualTo(Duration.ofDays(1));
            assertThat(bitcoin.info().labelSide()).isEqualTo(LabelSide.START);
            assertThat(bitcoin.info().dayZone()).isEqualTo(ZoneOffset.UTC);
            assertThat(bitcoin.info().currency()).isEqualTo("USD");
            assertThat(bitcoin.info().volumeUnit()).isEqualTo(VolumeUnit.UNKNOWN);
            assertThat(bitcoin.info().instrument()).isEqualTo("BTC (3375)");
            assertThat(bitcoin.info().source()).isEqualTo("Token Metrics, daily-ohlcv");
            DailyOhlcv first = result.rows().stream()
                    .filter(row -> row.tokenId() == 3375)
                    .findFirst()
                    .orElseThrow();
            assertThat(bitcoin.close(0)).isEqualTo(first.close().doubleValue());
            assertThat(bitcoin.time(0))
                    .isEqualTo(first.date().atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    @Test
    void orderDoesNotMatterAndNothingIsNotZero() {
        BarSeries bars = TokenSeries.bars(
                        List.of(bar(1, "2025-01-03", 2), bar(1, "2025-01-01", 1.25), bar(1, "2025-01-02", "null")),
                        LATER)
                .get(1L);

        assertThat(bars.closes().values()).containsExactly(1.25, Double.NaN, 2);
        assertThat(bars.incomplete()).isZero();
        assertThat(bars.open(0)).isEqualTo(1.5);
        assertThat(bars.high(0)).isEqualTo(3);
        assertThat(bars.low(0)).isEqualTo(1);
        assertThat(bars.volume(0)).isEqualTo(10);
    }

    @Test
    void aDayTwiceIsRefused() {
        assertThatThrownBy(() -> TokenSeries.bars(List.of(bar(7, "2025-01-03", 2), bar(7, "2025-01-03", 2)), LATER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows: two of token 7 for 2025-01-03");
    }

    @Test
    void anythingWithADayBecomesValues() {
        List<Row> rows = List.of(
                Row.parse("{\"id\":1,\"day\":\"2025-05-31\",\"grade\":70.5}"),
                Row.parse("{\"id\":1,\"day\":\"2025-05-30\",\"grade\":null}"));
        Column id = Column.always("id");
        Column day = Column.always("day");
        Column grade = Column.always("grade");

        TimeSeries grades = TokenSeries.values(
                        rows,
                        "tm-grade-history",
                        row -> row.requiredLong(id),
                        row -> row.requiredDate(day),
                        row -> row.decimal(grade),
                        LATER.minusSeconds(1))
                .get(1L);

        assertThat(grades.values()).containsExactly(Double.NaN, 70.5);
        assertThat(grades.isComplete(1)).isFalse();
        assertThat(grades.info().currency()).isEmpty();
        assertThat(grades.info().instrument()).isEqualTo("token 1");
    }

    @Test
    void aRowWithoutADayIsRefused() {
        List<TmGrade> rows = List.of(TmGrade.from(Row.parse("{\"token_id\":7,\"tm_grade\":1}")));

        assertThatThrownBy(() ->
                        TokenSeries.values(rows, "tm-grade", TmGrade::tokenId, TmGrade::date, TmGrade::tmGrade, LATER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows: one of token 7 without a day");
    }
}

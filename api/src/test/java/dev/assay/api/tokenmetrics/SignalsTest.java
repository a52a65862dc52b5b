package dev.assay.api.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.signals.HourlyTradingSignal;
import dev.assay.api.tokenmetrics.signals.MarketMetrics;
import dev.assay.api.tokenmetrics.signals.Moonshot;
import dev.assay.api.tokenmetrics.signals.MoonshotOrder;
import dev.assay.api.tokenmetrics.signals.MoonshotsQuery;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.core.error.DataException;
import dev.assay.testing.http.Fault;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operations of the signals package against the fake, beside those in {@link TokenMetricsTest}. */
final class SignalsTest {

    private static final LocalDate DAY = Kind.FIRST.plusDays(100);

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
    void readsSignalsByHour(ApiVersion version) {
        List<HourlyTradingSignal> hours =
                client(version).hourlyTradingSignals(Tokens.ids(3375)).toList();

        assertThat(hours)
                .hasSize(240)
                .extracting(HourlyTradingSignal::timestamp)
                .doesNotHaveDuplicates();
        assertThat(hours).extracting(HourlyTradingSignal::signal).contains(Signal.BULLISH, Signal.BEARISH);
        assertThat(hours).allSatisfy(hour -> {
            assertThat(hour.position()).isEqualTo(hour.signal().equals(Signal.BULLISH) ? "LONG" : "SHORT");
            assertThat(hour.signalText())
                    .isEqualTo(Integer.toString(hour.signal().number()));
            assertThat(hour.close()).isPositive();
        });
    }

    @ParameterizedTest
    @EnumSource
    void handsOutASignalInWordsAsItIs(ApiVersion version) {
        fake.faults().always(Fault.columnValue(Kind.column(version, "signal"), "\"BUY\""));

        HourlyTradingSignal hour =
                client(version).hourlyTradingSignals(Tokens.ids(3375)).toList().get(0);

        assertThat(hour.signalText()).isEqualTo("BUY");
        assertThatThrownBy(hour::signal).isExactlyInstanceOf(DataException.class);
    }

    @Test
    void namesTokensByIdAloneForHoursInV2() {
        for (Tokens tokens : List.of(Tokens.all(), Tokens.symbols("BTC"), Tokens.names("Bitcoin"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client(ApiVersion.V2)
                            .with(b -> b.tokensResolved(false))
                            .hourlyTradingSignals(tokens))
                    .withMessageStartingWith("tokens: hourly-trading-signals");
            assertThat(client(ApiVersion.V3).hourlyTradingSignals(tokens)).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsTheMarketOldestFirst(ApiVersion version) {
        List<MarketMetrics> days = client(version)
                .marketMetrics(DateRange.of(DAY, DAY.plusDays(119)))
                .toList();

        assertThat(days)
                .extracting(MarketMetrics::date)
                .isEqualTo(DAY.datesUntil(DAY.plusDays(120)).toList());
        assertThat(days).allSatisfy(day -> {
            assertThat(day.totalMarketCap()).isGreaterThan(day.bitcoinMarketCap());
            assertThat(day.lastSignal() == null).isEqualTo(version == ApiVersion.V3);
            assertThat(day.signal()).isIn(Signal.NEUTRAL, day.modelSignal());
        });
        assertThat(client(version)
                        .marketMetrics(DateRange.of(DAY, DAY.plusDays(119)))
                        .maxRequests())
                .hasValue(2);
    }

    @ParameterizedTest
    @EnumSource
    void readsPicksThatStandAndPicksThatAreOver(ApiVersion version) {
        List<Moonshot> active =
                client(version).moonshotTokens(MoonshotsQuery.active()).toList();
        List<Moonshot> past =
                client(version).moonshotTokens(MoonshotsQuery.past()).toList();

        assertThat(active).isNotEmpty().extracting(Moonshot::endedAt).containsOnlyNulls();
        assertThat(past).allSatisfy(pick -> assertThat(pick.endedAt()).isAfter(pick.pickedAt()));
        assertThat(past).hasSizeGreaterThan(active.size()).allSatisfy(pick -> {
            assertThat(pick.tokenName()).isNotBlank();
            assertThat(pick.tokenId() == null).isEqualTo(version == ApiVersion.V2);
            assertThat(pick.tmGrade()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
            assertThat(pick.marketCap()).isPositive();
            assertThat(pick.roi()).isNotNull();
        });
    }

    @Test
    void sortsPicksInV3Alone() {
        Map<MoonshotOrder, Function<Moonshot, BigDecimal>> orders = Map.of(
                MoonshotOrder.ROI_PCT, Moonshot::roi,
                MoonshotOrder.TM_GRADE, Moonshot::tmGrade,
                MoonshotOrder.MARKET_CAP_USD, Moonshot::marketCap,
                MoonshotOrder.MOONSHOT_AT,
                        pick -> BigDecimal.valueOf(pick.pickedAt().toEpochMilli()));
        orders.forEach((order, read) -> {
            MoonshotsQuery query = MoonshotsQuery.past().sortedBy(order);

            assertThat(client(ApiVersion.V3).moonshotTokens(query).toList())
                    .as(order.parameter())
                    .isSortedAccordingTo(Comparator.comparing(read).reversed());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> client(ApiVersion.V2).moonshotTokens(query))
                    .withMessageStartingWith("query:");
        });
    }

    @Test
    void asksForThePicksItIsToldTo() {
        client(ApiVersion.V3)
                .moonshotTokens(MoonshotsQuery.active().sortedBy(MoonshotOrder.ROI_PCT))
                .toList();

        assertThat(fake.requests().get(0).query())
                .containsEntry("type", "active")
                .containsEntry("sort_by", "roi_pct");
    }

    private static TokenMetrics client(ApiVersion version) {
        return Clients.of(fake).version(version).build();
    }
}

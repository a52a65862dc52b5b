package dev.assay.testing.tokenmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Names and JSON types of each endpoint in each version. */
class ShapeTest {

    private static final FakeTokenMetrics FAKE = FakeTokenMetrics.start();

    @AfterAll
    static void close() {
        FAKE.close();
    }

    @Test
    void tokensOfV2() throws IOException {
        Map<String, Object> row = row("/v2/tokens?token_id=100010");

        assertThat(row.keySet())
                .containsExactly(
                        "TOKEN_ID",
                        "TOKEN_NAME",
                        "TOKEN_SYMBOL",
                        "EXCHANGE_LIST",
                        "CATEGORY_LIST",
                        "CONTRACT_ADDRESS",
                        "TM_LINK");
        assertThat(row.get("TOKEN_ID")).isEqualTo(100_010.0);
        assertThat(row.get("CONTRACT_ADDRESS")).asString().matches("\\{[a-z-]+=0x[0-9a-f]{40}\\}");
        assertThat(row("/v2/tokens?token_id=3375").get("EXCHANGE_LIST"))
                .asString()
                .startsWith("[{exchange_id=binance, exchange_name=Binance}, ");
        assertThat(row("/v2/tokens?token_id=3375").get("CATEGORY_LIST"))
                .asString()
                .startsWith("[{category_id=1.0, category_name=Layer 1 (L1), category_slug=layer-1}");
    }

    @Test
    void tokensOfV3() throws IOException {
        Map<String, Object> row = row("/v3/tokens?token_id=3306");

        assertThat(row.keySet())
                .containsExactly(
                        "token_id",
                        "token_name",
                        "token_symbol",
                        "slug",
                        "current_price",
                        "market_cap",
                        "total_volume",
                        "circulating_supply",
                        "total_supply",
                        "max_supply",
                        "fully_diluted_valuation",
                        "high_24_h",
                        "low_24_h",
                        "price_change_percentage_24_h_in_currency",
                        "exchange_list",
                        "category_list",
                        "contract_address",
                        "app_link");
        assertThat(row).containsEntry("max_supply", null).containsEntry("slug", "ethereum");
        assertThat(row.get("category_list")).isEqualTo(List.of("layer-1"));
        assertThat(row("/v3/tokens?token_id=3306&expand=category_list").get("category_list"))
                .asString()
                .startsWith("[{category_id=1.0");
        assertThat(row("/v3/tokens?token_id=3306&expand=category_list").get("exchange_list"))
                .asString()
                .startsWith("[binance");
    }

    @Test
    void price() throws IOException {
        Map<String, Object> v2 = row("/v2/price?token_id=3306");
        Map<String, Object> v3 = row("/v3/price?symbol=XRP");

        assertThat(v2.keySet()).containsExactly("TOKEN_ID", "CURRENT_PRICE", "TOKEN_NAME", "TOKEN_SYMBOL");
        assertThat(v2).containsEntry("TOKEN_ID", "3306").containsEntry("TOKEN_SYMBOL", "eth");
        assertThat(v2.get("CURRENT_PRICE")).isInstanceOf(Double.class);
        assertThat(v3.keySet()).containsExactly("token_id", "current_price", "token_name", "token_symbol", "slug");
        assertThat(v3).containsEntry("token_id", 3369.0).containsEntry("token_symbol", "XRP");
    }

    @Test
    void dailyOhlcv() throws IOException {
        Map<String, Object> v2 = row("/v2/daily-ohlcv?token_id=3375&limit=1");
        Map<String, Object> v3 = row("/v3/daily-ohlcv?token_id=3375&limit=1");

        assertThat(v2.keySet())
                .containsExactly(
                        "TOKEN_ID", "TOKEN_NAME", "TOKEN_SYMBOL", "DATE", "OPEN", "HIGH", "LOW", "CLOSE", "VOLUME");
        assertThat(v2).containsEntry("DATE", "2025-12-31T00:00:00.000Z");
        assertThat(v3.keySet())
                .containsExactly(
                        "token_id",
                        "token_name",
                        "token_symbol",
                        "slug",
                        "date",
                        "open",
                        "high",
                        "low",
                        "close",
                        "volume");
        assertThat((Double) v2.get("LOW")).isLessThanOrEqualTo((Double) v2.get("CLOSE"));
        assertThat((Double) v2.get("CLOSE")).isLessThanOrEqualTo((Double) v2.get("HIGH"));
    }

    @Test
    void tmGrade() throws IOException {
        Map<String, Object> v2 = row("/v2/tm-grade?token_id=3375");
        Map<String, Object> v3 = row("/v3/tm-grade?token_id=3375");

        assertThat(v2.keySet())
                .containsExactly(
                        "TOKEN_ID",
                        "TOKEN_NAME",
                        "TOKEN_SYMBOL",
                        "FUNDAMENTAL_GRADE",
                        "TM_GRADE",
                        "TM_GRADE_SIGNAL",
                        "TM_GRADE_24h_PCT_CHANGE",
                        "TM_TRADER_GRADE_24H_CHANGE",
                        "QUANT_GRADE",
                        "MOMENTUM",
                        "FUNDAMENTAL_GRADE_CLASS");
        assertThat(v2.get("TM_GRADE")).isInstanceOf(String.class);
        assertThat(v2.get("TM_GRADE_24h_PCT_CHANGE")).isInstanceOf(String.class);
        assertThat(v3.keySet())
                .containsExactly(
                        "token_id",
                        "token_name",
                        "token_symbol",
                        "slug",
                        "tm_grade",
                        "tm_grade_signal",
                        "tm_grade_24_h_pct_change",
                        "tm_trader_grade_24_h_change",
                        "quant_grade",
                        "momentum");
        assertThat(v3.get("tm_grade")).isInstanceOf(Double.class);
    }

    @Test
    void tradingSignals() throws IOException {
        Map<String, Object> v2 = row("/v2/trading-signals?token_id=3375&limit=1");
        Map<String, Object> v3 = row("/v3/trading-signals?token_id=3375&limit=1");

        assertThat(v2.keySet())
                .containsExactly(
                        "TOKEN_ID",
                        "TOKEN_NAME",
                        "TOKEN_SYMBOL",
                        "DATE",
                        "TRADING_SIGNAL",
                        "TOKEN_TREND",
                        "TRADING_SIGNALS_RETURNS",
                        "HOLDING_RETURNS",
                        "TM_TRADER_GRADE",
                        "TM_INVESTOR_GRADE",
                        "TM_LINK");
        assertThat(v2.get("DATE")).asString().matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(v3.keySet())
                .containsExactly(
                        "token_id",
                        "token_name",
                        "token_symbol",
                        "slug",
                        "date",
                        "trading_signal",
                        "token_signal_str",
                        "token_trend",
                        "token_trend_str",
                        "trading_signals_returns",
                        "holding_returns",
                        "tm_grade",
                        "fundamental_grade",
                        "app_link");
        assertThat(v3.get("date")).asString().endsWith("T00:00:00.000Z");
        assertThat(Wire.column(FAKE, "/v2/trading-signals?token_id=3375&limit=100", "TRADING_SIGNALS_RETURNS"))
                .contains((Object) null)
                .hasAtLeastOneElementOfType(Double.class);
    }

    @Test
    void putsAnUnderscoreWhereDigitAndLetterMeet() {
        assertThat(Column.v3Name("TM_GRADE_24h_PCT_CHANGE")).isEqualTo("tm_grade_24_h_pct_change");
        assertThat(Column.v3Name("24H_VOLUME")).isEqualTo("24_h_volume");
        assertThat(Column.v3Name("1M")).isEqualTo("1_m");
        assertThat(Column.v3Name("VOL_90")).isEqualTo("vol_90");
        assertThat(Column.v3Name("TOKEN_ID")).isEqualTo("token_id");
    }

    private static Map<String, Object> row(String target) throws IOException {
        return Wire.rows(FAKE, target).get(0);
    }
}

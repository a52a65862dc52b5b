package dev.assay.api.tokenmetrics;

import static dev.assay.api.tokenmetrics.Accessors.common;
import static dev.assay.api.tokenmetrics.Accessors.number;

import dev.assay.api.tokenmetrics.signals.HourlyTradingSignal;
import dev.assay.api.tokenmetrics.signals.MarketMetrics;
import dev.assay.api.tokenmetrics.signals.Moonshot;

/** Accessors of the rows of the signals package, beside those in {@link Accessors}. */
final class SignalAccessors {

    private SignalAccessors() {}

    static Accessors hourly() {
        return common(
                        HourlyTradingSignal.class,
                        HourlyTradingSignal::tokenId,
                        HourlyTradingSignal::tokenName,
                        HourlyTradingSignal::tokenSymbol,
                        HourlyTradingSignal::slug)
                .add(HourlyTradingSignal.class, HourlyTradingSignal::timestamp, "TIMESTAMP", "timestamp")
                .add(HourlyTradingSignal.class, HourlyTradingSignal::close, "CLOSE", "close")
                .add(HourlyTradingSignal.class, row -> number(row.signal()), "SIGNAL", "signal")
                .add(HourlyTradingSignal.class, HourlyTradingSignal::position, "POSITION", "position");
    }

    static Accessors market() {
        return Accessors.none()
                .add(MarketMetrics.class, MarketMetrics::date, "DATE", "date")
                .add(MarketMetrics.class, MarketMetrics::totalMarketCap, "TOTAL_CRYPTO_MCAP", "total_crypto_mcap")
                .add(
                        MarketMetrics.class,
                        MarketMetrics::highGradePercent,
                        "TM_GRADE_PERC_HIGH_COINS",
                        "tm_grade_perc_high_coins")
                .add(MarketMetrics.class, row -> number(row.signal()), "TM_GRADE_SIGNAL", "tm_grade_signal")
                .add(
                        MarketMetrics.class,
                        row -> number(row.lastSignal()),
                        "LAST_TM_GRADE_SIGNAL",
                        "last_tm_grade_signal")
                .add(MarketMetrics.class, row -> number(row.modelSignal()), "RECT_SIGNAL", "rect_signal")
                .add(MarketMetrics.class, MarketMetrics::altcoinMarketCap, "ALTS_MARKET_CAP", "alts_market_cap")
                .add(MarketMetrics.class, MarketMetrics::bitcoinMarketCap, "BTC_MARKET_CAP", "btc_market_cap")
                .add(MarketMetrics.class, MarketMetrics::bitcoinPrice, "BTC_PRICE", "btc_price")
                .add(MarketMetrics.class, MarketMetrics::volatilityIndex, "VOL_INDEX", "vol_index")
                .add(MarketMetrics.class, MarketMetrics::volatility10, "VOL_10", "vol_10")
                .add(MarketMetrics.class, MarketMetrics::volatility90, "VOL_90", "vol_90")
                .add(MarketMetrics.class, MarketMetrics::altcoinIndicator, "ALTS_INDICATOR", "alts_indicator")
                .add(MarketMetrics.class, MarketMetrics::aboveAveragePercent, "ABOVE_MA", "above_ma");
    }

    static Accessors moonshots() {
        return common(Moonshot.class, Moonshot::tokenId, Moonshot::tokenName, Moonshot::tokenSymbol, Moonshot::slug)
                .add(Moonshot.class, Moonshot::pickedAt, "MOONSHOT_AT", "moonshot_at")
                .add(Moonshot.class, Moonshot::endedAt, "MOONSHOT_END_AT", "moonshot_end_at")
                .add(Moonshot.class, Moonshot::roi, "MOONSHOT_ROI", "roi_pct")
                .add(Moonshot.class, Moonshot::tmGrade, "TM_TRADER_GRADE", "tm_grade")
                .add(
                        Moonshot.class,
                        Moonshot::gradeChangePercent24h,
                        "TM_TRADER_GRADE_24H_PCT_CHANGE",
                        "tm_grade_24_h_pct_change")
                .add(
                        Moonshot.class,
                        Moonshot::priceChangePercent7d,
                        "PRICE_CHANGE_PERCENTAGE_7D_IN_CURRENCY",
                        "price_change_percentage_7_d_in_currency")
                .add(Moonshot.class, Moonshot::marketCap, "MARKET_CAP", "market_cap_usd")
                .add(Moonshot.class, Moonshot::volume24h, "VOLUME_24H", "volume_24_h")
                .add(Moonshot.class, Moonshot::lastSignalAt, "LAST_TRADING_SIGNAL_TIME")
                .add(Moonshot.class, Moonshot::link, "app_link");
    }
}

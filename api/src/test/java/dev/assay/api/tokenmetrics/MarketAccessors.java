package dev.assay.api.tokenmetrics;

import static dev.assay.api.tokenmetrics.Accessors.common;

import dev.assay.api.tokenmetrics.market.HourlyOhlcv;
import dev.assay.api.tokenmetrics.market.QuantMetrics;

/** Accessors of the rows of the market package, beside those in {@link Accessors}. */
final class MarketAccessors {

    private MarketAccessors() {}

    static Accessors hourlyOhlcv() {
        return common(
                        HourlyOhlcv.class,
                        HourlyOhlcv::tokenId,
                        HourlyOhlcv::tokenName,
                        HourlyOhlcv::tokenSymbol,
                        HourlyOhlcv::slug)
                .add(HourlyOhlcv.class, HourlyOhlcv::timestamp, "TIMESTAMP", "timestamp")
                .add(HourlyOhlcv.class, HourlyOhlcv::open, "OPEN", "open")
                .add(HourlyOhlcv.class, HourlyOhlcv::high, "HIGH", "high")
                .add(HourlyOhlcv.class, HourlyOhlcv::low, "LOW", "low")
                .add(HourlyOhlcv.class, HourlyOhlcv::close, "CLOSE", "close")
                .add(HourlyOhlcv.class, HourlyOhlcv::volume, "VOLUME", "volume");
    }

    static Accessors quantMetrics() {
        return common(
                        QuantMetrics.class,
                        QuantMetrics::tokenId,
                        QuantMetrics::tokenName,
                        QuantMetrics::tokenSymbol,
                        QuantMetrics::slug)
                .add(QuantMetrics.class, QuantMetrics::date, "DATE", "date")
                .add(QuantMetrics.class, QuantMetrics::volatility, "VOLATILITY", "volatility")
                .add(QuantMetrics.class, QuantMetrics::allTimeReturn, "ALL_TIME_RETURN", "all_time_return")
                .add(QuantMetrics.class, QuantMetrics::cagr, "CAGR", "cagr")
                .add(QuantMetrics.class, QuantMetrics::sharpe, "SHARPE", "sharpe")
                .add(QuantMetrics.class, QuantMetrics::sortino, "SORTINO", "sortino")
                .add(QuantMetrics.class, QuantMetrics::maxDrawdown, "MAX_DRAWDOWN", "max_drawdown")
                .add(QuantMetrics.class, QuantMetrics::skew, "SKEW", "skew")
                .add(QuantMetrics.class, QuantMetrics::tailRatio, "TAIL_RATIO", "tail_ratio")
                .add(QuantMetrics.class, QuantMetrics::riskRewardRatio, "RISK_REWARD_RATIO", "risk_reward_ratio")
                .add(QuantMetrics.class, QuantMetrics::profitFactor, "PROFIT_FACTOR", "profit_factor")
                .add(QuantMetrics.class, QuantMetrics::kurtosis, "KURTOSIS", "kurtosis")
                .add(QuantMetrics.class, QuantMetrics::dailyValueAtRisk, "DAILY_VALUE_AT_RISK", "daily_value_at_risk")
                .add(QuantMetrics.class, QuantMetrics::dailyReturnAverage, "DAILY_RETURN_AVG", "daily_return_avg")
                .add(QuantMetrics.class, QuantMetrics::dailyReturnDeviation, "DAILY_RETURN_STD", "daily_return_std");
    }
}

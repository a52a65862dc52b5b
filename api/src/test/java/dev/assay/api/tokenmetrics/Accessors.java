package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.grades.GradeSignal;
import dev.assay.api.tokenmetrics.grades.Momentum;
import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.core.row.RowView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Which accessor reads which member, written down a second time, so that a mix-up in a row class shows. */
final class Accessors {

    private final Map<String, Function<RowView, Object>> byName = new LinkedHashMap<>();

    Accessors() {}

    static Accessors of(Kind kind) {
        return switch (kind) {
            case TOKENS -> tokens();
            case PRICE ->
                common(Price.class, Price::tokenId, Price::tokenName, Price::tokenSymbol, Price::slug)
                        .add(Price.class, Price::currentPrice, "CURRENT_PRICE", "current_price");
            case DAILY_OHLCV -> ohlcv();
            case INDICES -> IndexAccessors.index();
            case INDICES_HOLDINGS -> IndexAccessors.holding();
            case INDICES_PERFORMANCE -> IndexAccessors.performance();
            case AI_REPORTS -> ResearchAccessors.report();
            case CORRELATION -> ResearchAccessors.correlation();
            case CRYPTO_INVESTORS -> ResearchAccessors.investor();
            case PRICE_PREDICTION -> ResearchAccessors.prediction();
            case RESISTANCE_SUPPORT -> ResearchAccessors.resistanceSupport();
            case HOURLY_OHLCV -> MarketAccessors.hourlyOhlcv();
            case QUANTMETRICS -> MarketAccessors.quantMetrics();
            case TOP_MARKET_CAP_TOKENS -> tokens();
            case FUNDAMENTAL_GRADE, FUNDAMENTAL_GRADE_HISTORY -> GradeAccessors.fundamental();
            case TECHNOLOGY_GRADE, TECHNOLOGY_GRADE_HISTORY -> GradeAccessors.technology();
            case TM_GRADE, TM_GRADE_HISTORY -> grades();
            case HOURLY_TRADING_SIGNALS -> SignalAccessors.hourly();
            case MARKET_METRICS -> SignalAccessors.market();
            case MOONSHOT_TOKENS -> SignalAccessors.moonshots();
            case TRADING_SIGNALS -> signals();
        };
    }

    /** Returns the accessor for a member, or null if it belongs to the extras. */
    Function<RowView, Object> find(String member) {
        return byName.get(member);
    }

    /** Returns all accessors. */
    Iterable<Function<RowView, Object>> all() {
        return byName.values();
    }

    private static Accessors tokens() {
        return common(Token.class, Token::tokenId, Token::tokenName, Token::tokenSymbol, Token::slug)
                .add(Token.class, Token::exchanges, "EXCHANGE_LIST", "exchange_list")
                .add(Token.class, Token::categories, "CATEGORY_LIST", "category_list")
                .add(Token.class, Token::link, "TM_LINK", "app_link")
                .add(Token.class, Token::contractAddresses, "CONTRACT_ADDRESS", "contract_address")
                .add(Token.class, Token::currentPrice, "current_price")
                .add(Token.class, Token::marketCap, "market_cap")
                .add(Token.class, Token::totalVolume, "total_volume")
                .add(Token.class, Token::fullyDilutedValuation, "fully_diluted_valuation")
                .add(Token.class, Token::high24h, "high_24_h")
                .add(Token.class, Token::low24h, "low_24_h")
                .add(Token.class, Token::circulatingSupply, "circulating_supply")
                .add(Token.class, Token::totalSupply, "total_supply")
                .add(Token.class, Token::maxSupply, "max_supply")
                .add(Token.class, Token::priceChangePercentage24h, "price_change_percentage_24_h_in_currency");
    }

    private static Accessors ohlcv() {
        return common(
                        DailyOhlcv.class,
                        DailyOhlcv::tokenId,
                        DailyOhlcv::tokenName,
                        DailyOhlcv::tokenSymbol,
                        DailyOhlcv::slug)
                .add(DailyOhlcv.class, DailyOhlcv::date, "DATE", "date")
                .add(DailyOhlcv.class, DailyOhlcv::open, "OPEN", "open")
                .add(DailyOhlcv.class, DailyOhlcv::high, "HIGH", "high")
                .add(DailyOhlcv.class, DailyOhlcv::low, "LOW", "low")
                .add(DailyOhlcv.class, DailyOhlcv::close, "CLOSE", "close")
                .add(DailyOhlcv.class, DailyOhlcv::volume, "VOLUME", "volume");
    }

    private static Accessors grades() {
        return common(TmGrade.class, TmGrade::tokenId, TmGrade::tokenName, TmGrade::tokenSymbol, TmGrade::slug)
                .add(TmGrade.class, TmGrade::tmGrade, "TM_GRADE", "tm_grade")
                .add(TmGrade.class, row -> text(row.signal()), "TM_GRADE_SIGNAL", "tm_grade_signal")
                .add(
                        TmGrade.class,
                        TmGrade::changePercent24h,
                        "TM_GRADE_24h_PCT_CHANGE",
                        "tm_grade_24_h_pct_change",
                        "tm_grade_24h_pct_change")
                .add(
                        TmGrade.class,
                        TmGrade::traderGradeChange24h,
                        "TM_TRADER_GRADE_24H_CHANGE",
                        "tm_trader_grade_24_h_change")
                .add(TmGrade.class, TmGrade::quantGrade, "QUANT_GRADE", "quant_grade")
                .add(TmGrade.class, row -> text(row.momentum()), "MOMENTUM", "momentum")
                .add(TmGrade.class, TmGrade::fundamentalGrade, "FUNDAMENTAL_GRADE")
                .add(TmGrade.class, row -> GradeAccessors.text(row.fundamentalGradeClass()), "FUNDAMENTAL_GRADE_CLASS")
                .add(TmGrade.class, TmGrade::date, "DATE", "date")
                .add(TmGrade.class, row -> number(row.tradingSignal()), "TRADING_SIGNAL", "trading_signal")
                .add(TmGrade.class, TmGrade::tradingSignalText, "token_signal_str")
                .add(TmGrade.class, TmGrade::link, "app_link");
    }

    private static Accessors signals() {
        return common(
                        TradingSignal.class,
                        TradingSignal::tokenId,
                        TradingSignal::tokenName,
                        TradingSignal::tokenSymbol,
                        TradingSignal::slug)
                .add(TradingSignal.class, TradingSignal::date, "DATE", "date")
                .add(TradingSignal.class, row -> number(row.signal()), "TRADING_SIGNAL", "trading_signal")
                .add(TradingSignal.class, TradingSignal::signalText, "token_signal_str")
                .add(TradingSignal.class, row -> number(row.trend()), "TOKEN_TREND", "token_trend")
                .add(TradingSignal.class, TradingSignal::trendText, "token_trend_str")
                .add(TradingSignal.class, TradingSignal::strategyReturn, "TRADING_SIGNALS_RETURNS")
                .add(TradingSignal.class, TradingSignal::strategyReturn, "trading_signals_returns")
                .add(TradingSignal.class, TradingSignal::holdingReturn, "HOLDING_RETURNS", "holding_returns")
                .add(TradingSignal.class, TradingSignal::tmGrade, "TM_TRADER_GRADE", "tm_grade")
                .add(TradingSignal.class, TradingSignal::fundamentalGrade, "TM_INVESTOR_GRADE", "fundamental_grade")
                .add(TradingSignal.class, TradingSignal::link, "TM_LINK", "app_link");
    }

    static Accessors none() {
        return new Accessors();
    }

    static <R extends RowView> Accessors common(
            Class<R> type,
            Function<R, Object> id,
            Function<R, Object> name,
            Function<R, Object> symbol,
            Function<R, Object> slug) {
        return new Accessors()
                .add(type, id, "TOKEN_ID", "token_id")
                .add(type, name, "TOKEN_NAME", "token_name")
                .add(type, symbol, "TOKEN_SYMBOL", "token_symbol")
                .add(type, slug, "slug");
    }

    <R extends RowView> Accessors add(Class<R> type, Function<R, Object> accessor, String... names) {
        for (String name : names) {
            byName.put(name, row -> accessor.apply(type.cast(row)));
        }
        return this;
    }

    private static Object text(GradeSignal signal) {
        return signal == null ? null : signal.text();
    }

    private static Object text(Momentum momentum) {
        return momentum == null ? null : momentum.text();
    }

    static Object number(Signal signal) {
        return signal == null ? null : signal.number();
    }
}

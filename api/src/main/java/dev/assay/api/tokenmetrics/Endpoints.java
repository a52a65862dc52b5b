package dev.assay.api.tokenmetrics;

import static dev.assay.api.tokenmetrics.market.Tokens.By.ALL;
import static dev.assay.api.tokenmetrics.market.Tokens.By.ID;
import static dev.assay.api.tokenmetrics.market.Tokens.By.SYMBOL;

import dev.assay.api.tokenmetrics.grades.FundamentalGrade;
import dev.assay.api.tokenmetrics.grades.TechnologyGrade;
import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.HourlyOhlcv;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.QuantMetrics;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.signals.HourlyTradingSignal;
import dev.assay.api.tokenmetrics.signals.MarketMetrics;
import dev.assay.api.tokenmetrics.signals.Moonshot;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operations, one line each. */
final class Endpoints {

    static final Endpoint<Token> TOKENS = Endpoint.of("tokens", Token::from, Token::tokenId);

    static final Endpoint<Price> PRICE =
            Endpoint.of("price", Price::from, Price::tokenId).v2(ID).wholeIn(ApiVersion.V2);

    static final Endpoint<DailyOhlcv> DAILY_OHLCV =
            Endpoint.of("daily-ohlcv", DailyOhlcv::from, DailyOhlcv::tokenId).dated(DailyOhlcv::date);

    static final Endpoint<HourlyOhlcv> HOURLY_OHLCV = Endpoint.of(
                    "hourly-ohlcv", HourlyOhlcv::from, HourlyOhlcv::tokenId)
            .dated(Endpoints::day)
            .rowsADay(Endpoint.ANY)
            .keyed(row -> List.<Object>of(row.tokenId(), row.timestamp()))
            .ordered(Comparator.comparing(HourlyOhlcv::timestamp).thenComparingLong(HourlyOhlcv::tokenId));

    static final Endpoint<QuantMetrics> QUANTMETRICS = Endpoint.of(
                    "quantmetrics", QuantMetrics::from, QuantMetrics::tokenId)
            .v2(ALL, ID, SYMBOL)
            .keyed(QuantMetrics::toJson);

    static final Endpoint<Token> TOP_MARKET_CAP_TOKENS = Endpoint.of(
                    "top-market-cap-tokens", Token::from, Token::tokenId)
            .v2(ALL)
            .v3(ALL)
            .wholeIn(ApiVersion.V2, ApiVersion.V3);

    // Histories have a row for each date, say the documents, and no more is known of what tells rows apart.
    static final Endpoint<FundamentalGrade> FUNDAMENTAL_GRADE =
            Endpoint.of("fundamental-grade", FundamentalGrade::from, FundamentalGrade::tokenId);

    static final Endpoint<FundamentalGrade> FUNDAMENTAL_GRADE_HISTORY = Endpoint.of(
                    "fundamental-grade-history", FundamentalGrade::from, FundamentalGrade::tokenId)
            .dated(FundamentalGrade::date)
            .keyed(FundamentalGrade::toJson);

    static final Endpoint<TechnologyGrade> TECHNOLOGY_GRADE = Endpoint.of(
                    "technology-grade", TechnologyGrade::from, TechnologyGrade::tokenId)
            .keyed(TechnologyGrade::toJson);

    static final Endpoint<TechnologyGrade> TECHNOLOGY_GRADE_HISTORY = Endpoint.of(
                    "technology-grade-history", TechnologyGrade::from, TechnologyGrade::tokenId)
            .dated(TechnologyGrade::date)
            .keyed(TechnologyGrade::toJson);

    static final Endpoint<TmGrade> TM_GRADE = Endpoint.of("tm-grade", TmGrade::from, TmGrade::tokenId);

    static final Endpoint<TmGrade> TM_GRADE_HISTORY = Endpoint.of("tm-grade-history", TmGrade::from, TmGrade::tokenId)
            .dated(TmGrade::date)
            .keyed(TmGrade::toJson);

    static final Endpoint<HourlyTradingSignal> HOURLY_TRADING_SIGNALS = Endpoint.of(
                    "hourly-trading-signals", HourlyTradingSignal::from, HourlyTradingSignal::tokenId)
            .v2(ID)
            .rowsADay(Endpoint.ANY)
            .keyed(HourlyTradingSignal::toJson);

    static final Endpoint<MarketMetrics> MARKET_METRICS = Endpoint.whole(
                    "market-metrics", MarketMetrics::from, MarketMetrics::date)
            .dated(MarketMetrics::date);

    static final Endpoint<Moonshot> MOONSHOT_TOKENS =
            Endpoint.whole("moonshot-tokens", Moonshot::from, Moonshot::toJson);

    static final Endpoint<TradingSignal> TRADING_SIGNALS = Endpoint.of(
                    "trading-signals", TradingSignal::from, TradingSignal::tokenId)
            .v2(ALL, ID, SYMBOL)
            .dated(TradingSignal::date)
            .signalled(Endpoints::number);

    private Endpoints() {}

    private static @Nullable Integer number(TradingSignal row) {
        Signal signal = row.signal();
        return signal == null ? null : signal.number();
    }

    private static LocalDate day(HourlyOhlcv row) {
        return LocalDate.ofInstant(row.timestamp(), ZoneOffset.UTC);
    }
}

package dev.assay.api.tokenmetrics;

import static dev.assay.api.tokenmetrics.market.Tokens.By.ALL;
import static dev.assay.api.tokenmetrics.market.Tokens.By.ID;
import static dev.assay.api.tokenmetrics.market.Tokens.By.NAME;
import static dev.assay.api.tokenmetrics.market.Tokens.By.SYMBOL;

import dev.assay.api.tokenmetrics.grades.FundamentalGrade;
import dev.assay.api.tokenmetrics.grades.TechnologyGrade;
import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.indices.Index;
import dev.assay.api.tokenmetrics.indices.IndexHolding;
import dev.assay.api.tokenmetrics.indices.IndexPerformance;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.HourlyOhlcv;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.QuantMetrics;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.research.AiReport;
import dev.assay.api.tokenmetrics.research.Correlation;
import dev.assay.api.tokenmetrics.research.CryptoInvestor;
import dev.assay.api.tokenmetrics.research.PricePrediction;
import dev.assay.api.tokenmetrics.research.ResistanceSupport;
import dev.assay.api.tokenmetrics.signals.HourlyTradingSignal;
import dev.assay.api.tokenmetrics.signals.MarketMetrics;
import dev.assay.api.tokenmetrics.signals.Moonshot;
import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.core.row.Row;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
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

    static final Endpoint<Index> INDICES = Endpoint.whole("indices", Index::from, Index::id);

    static final Endpoint<IndexHolding> INDICES_HOLDINGS = Endpoint.whole(
                    "indices-holdings", IndexHolding::from, IndexHolding::toJson)
            .wholeIn(ApiVersion.V2, ApiVersion.V3);

    static final Endpoint<IndexPerformance> INDICES_PERFORMANCE = Endpoint.whole(
                    "indices-performance", IndexPerformance::from, IndexPerformance::date)
            .dated(IndexPerformance::date)
            .echoing("id", IndexPerformance::id)
            .rowsADay(Endpoint.ANY);

    static final Endpoint<AiReport> AI_REPORTS = Endpoint.of("ai-reports", AiReport::from, AiReport::tokenId)
            .v2(ALL, ID, SYMBOL)
            .v3(ALL, ID, NAME, SYMBOL)
            .keyed(row -> new TokenRow(row.tokenId(), row.toJson()))
            .rowsADay(Endpoint.ANY);

    static final Endpoint<Correlation> CORRELATION = Endpoint.of("correlation", Correlation::from, Correlation::tokenId)
            .dated(Correlation::date)
            .rowsADay(Endpoint.ANY);

    static final Endpoint<CryptoInvestor> CRYPTO_INVESTORS =
            Endpoint.whole("crypto-investors", CryptoInvestor::from, CryptoInvestor::toJson);

    static final Endpoint<PricePrediction> PRICE_PREDICTION = Endpoint.of(
                    "price-prediction", PricePrediction::from, PricePrediction::tokenId)
            .v2(ALL, ID, SYMBOL)
            .dated(PricePrediction::date)
            .rowsADay(Endpoint.ANY);

    static final Endpoint<ResistanceSupport> RESISTANCE_SUPPORT = Endpoint.of(
                    "resistance-support", ResistanceSupport::from, ResistanceSupport::tokenId)
            .v2(ALL, ID, SYMBOL)
            .dated(ResistanceSupport::date)
            .rowsADay(Endpoint.ANY);

    private Endpoints() {}

    /** Returns an operation of which nothing is known but its path. */
    static Endpoint<Row> raw(String path) {
        return Endpoint.whole(path, Function.identity(), Row::toJson);
    }

    private static @Nullable Integer number(TradingSignal row) {
        Signal signal = row.signal();
        return signal == null ? null : signal.number();
    }

    private static LocalDate day(HourlyOhlcv row) {
        return LocalDate.ofInstant(row.timestamp(), ZoneOffset.UTC);
    }

    /** What tells rows apart of which a token may have several. */
    private record TokenRow(long token, String json) {}
}

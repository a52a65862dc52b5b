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

/** The operations. Each is made when it is first asked for: making them all would take longer than a request. */
final class Endpoints {

    interface OfTokens {
        Endpoint<Token> ENDPOINT = Endpoint.of("tokens", Token::from, Token::tokenId);
    }

    interface OfPrice {
        Endpoint<Price> ENDPOINT =
                Endpoint.of("price", Price::from, Price::tokenId).v2(ID).wholeIn(ApiVersion.V2);
    }

    interface OfDailyOhlcv {
        Endpoint<DailyOhlcv> ENDPOINT = Endpoint.of("daily-ohlcv", DailyOhlcv::from, DailyOhlcv::tokenId)
                .dated(DailyOhlcv::date);
    }

    interface OfHourlyOhlcv {
        Endpoint<HourlyOhlcv> ENDPOINT = Endpoint.of("hourly-ohlcv", HourlyOhlcv::from, HourlyOhlcv::tokenId)
                .dated(OfHourlyOhlcv::day)
                .rowsADay(Endpoint.ANY)
                .keyed(row -> List.<Object>of(row.tokenId(), row.timestamp()))
                .ordered(Comparator.comparing(HourlyOhlcv::timestamp).thenComparingLong(HourlyOhlcv::tokenId));

        private static LocalDate day(HourlyOhlcv row) {
            return LocalDate.ofInstant(row.timestamp(), ZoneOffset.UTC);
        }
    }

    interface OfQuantmetrics {
        Endpoint<QuantMetrics> ENDPOINT = Endpoint.of("quantmetrics", QuantMetrics::from, QuantMetrics::tokenId)
                .v2(ALL, ID, SYMBOL)
                .keyed(QuantMetrics::toJson);
    }

    interface OfTopMarketCapTokens {
        Endpoint<Token> ENDPOINT = Endpoint.of("top-market-cap-tokens", Token::from, Token::tokenId)
                .v2(ALL)
                .v3(ALL)
                .wholeIn(ApiVersion.V2, ApiVersion.V3);
    }

    interface OfFundamentalGrade {
        Endpoint<FundamentalGrade> ENDPOINT =
                Endpoint.of("fundamental-grade", FundamentalGrade::from, FundamentalGrade::tokenId);
    }

    // Histories of grades have a row for each date, say the documents.
    interface OfFundamentalGradeHistory {
        Endpoint<FundamentalGrade> ENDPOINT = Endpoint.of(
                        "fundamental-grade-history", FundamentalGrade::from, FundamentalGrade::tokenId)
                .dated(FundamentalGrade::date)
                .keyed(row -> TokenMoment.of(row.tokenId(), row));
    }

    // An answer was seen with two dates of a token, and v3 is said to give none: nothing certain tells rows apart.
    interface OfTechnologyGrade {
        Endpoint<TechnologyGrade> ENDPOINT = Endpoint.of(
                        "technology-grade", TechnologyGrade::from, TechnologyGrade::tokenId)
                .keyed(TechnologyGrade::toJson);
    }

    interface OfTechnologyGradeHistory {
        Endpoint<TechnologyGrade> ENDPOINT = Endpoint.of(
                        "technology-grade-history", TechnologyGrade::from, TechnologyGrade::tokenId)
                .dated(TechnologyGrade::date)
                .keyed(row -> TokenMoment.of(row.tokenId(), row));
    }

    interface OfTmGrade {
        Endpoint<TmGrade> ENDPOINT = Endpoint.of("tm-grade", TmGrade::from, TmGrade::tokenId);
    }

    interface OfTmGradeHistory {
        Endpoint<TmGrade> ENDPOINT = Endpoint.of("tm-grade-history", TmGrade::from, TmGrade::tokenId)
                .dated(TmGrade::date)
                .keyed(row -> TokenMoment.of(row.tokenId(), row));
    }

    interface OfHourlyTradingSignals {
        Endpoint<HourlyTradingSignal> ENDPOINT = Endpoint.of(
                        "hourly-trading-signals", HourlyTradingSignal::from, HourlyTradingSignal::tokenId)
                .v2(ID)
                .rowsADay(Endpoint.ANY)
                .keyed(HourlyTradingSignal::toJson);
    }

    interface OfMarketMetrics {
        Endpoint<MarketMetrics> ENDPOINT = Endpoint.whole("market-metrics", MarketMetrics::from, MarketMetrics::date)
                .dated(MarketMetrics::date);
    }

    interface OfMoonshotTokens {
        Endpoint<Moonshot> ENDPOINT = Endpoint.whole("moonshot-tokens", Moonshot::from, Moonshot::toJson);
    }

    interface OfTradingSignals {
        Endpoint<TradingSignal> ENDPOINT = Endpoint.of("trading-signals", TradingSignal::from, TradingSignal::tokenId)
                .v2(ALL, ID, SYMBOL)
                .dated(TradingSignal::date)
                .signalled(OfTradingSignals::number);

        private static @Nullable Integer number(TradingSignal row) {
            Signal signal = row.signal();
            return signal == null ? null : signal.number();
        }
    }

    interface OfIndices {
        Endpoint<Index> ENDPOINT = Endpoint.whole("indices", Index::from, Index::id);
    }

    interface OfIndicesHoldings {
        Endpoint<IndexHolding> ENDPOINT = Endpoint.whole("indices-holdings", IndexHolding::from, IndexHolding::toJson)
                .wholeIn(ApiVersion.V2, ApiVersion.V3);
    }

    interface OfIndicesPerformance {
        Endpoint<IndexPerformance> ENDPOINT = Endpoint.whole(
                        "indices-performance", IndexPerformance::from, IndexPerformance::date)
                .dated(IndexPerformance::date)
                .echoing("id", IndexPerformance::id);
    }

    interface OfAiReports {
        Endpoint<AiReport> ENDPOINT = Endpoint.of("ai-reports", AiReport::from, AiReport::tokenId)
                .v2(ALL, ID, SYMBOL)
                .v3(ALL, ID, NAME, SYMBOL)
                .keyed(row -> new TokenRow(row.tokenId(), row.toJson()))
                .rowsADay(Endpoint.ANY);
    }

    interface OfCorrelation {
        Endpoint<Correlation> ENDPOINT = Endpoint.of("correlation", Correlation::from, Correlation::tokenId)
                .dated(Correlation::date)
                .rowsADay(Endpoint.ANY);
    }

    interface OfCryptoInvestors {
        Endpoint<CryptoInvestor> ENDPOINT =
                Endpoint.whole("crypto-investors", CryptoInvestor::from, CryptoInvestor::toJson);
    }

    interface OfPricePrediction {
        Endpoint<PricePrediction> ENDPOINT = Endpoint.of(
                        "price-prediction", PricePrediction::from, PricePrediction::tokenId)
                .v2(ALL, ID, SYMBOL)
                .dated(PricePrediction::date)
                .rowsADay(Endpoint.ANY);
    }

    interface OfResistanceSupport {
        Endpoint<ResistanceSupport> ENDPOINT = Endpoint.of(
                        "resistance-support", ResistanceSupport::from, ResistanceSupport::tokenId)
                .v2(ALL, ID, SYMBOL)
                .dated(ResistanceSupport::date)
                .rowsADay(Endpoint.ANY);
    }

    private Endpoints() {}

    /** Returns an operation of which nothing is known but its path. */
    static Endpoint<Row> raw(String path) {
        return Endpoint.whole(path, Function.identity(), Row::toJson);
    }

    /** What tells rows apart of which a token may have several. */
    private record TokenRow(long token, String json) {}
}

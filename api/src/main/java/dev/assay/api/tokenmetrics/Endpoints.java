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

    // Histories have a row for each date, say the documents, and no more is known of what tells rows apart.
    interface OfFundamentalGrade {
        Endpoint<FundamentalGrade> ENDPOINT =
                Endpoint.of("fundamental-grade", FundamentalGrade::from, FundamentalGrade::tokenId);
    }

    interface OfFundamentalGradeHistory {
        Endpoint<FundamentalGrade> ENDPOINT = Endpoint.of(
                        "fundamental-grade-history", FundamentalGrade::from, FundamentalGrade::tokenId)
                .dated(FundamentalGrade::date)
                .keyed(FundamentalGrade::toJson);
    }

    interface OfTechnologyGrade {
        Endpoint<TechnologyGrade> ENDPOINT = Endpoint.of(
                        "technology-grade", TechnologyGrade::from, TechnologyGrade::tokenId)
                .keyed(TechnologyGrade::toJson);
    }

    interface OfTechnologyGradeHistory {
        Endpoint<TechnologyGrade> ENDPOINT = Endpoint.of(
                        "technology-grade-history", TechnologyGrade::from, TechnologyGrade::tokenId)
                .dated(TechnologyGrade::date)
                .keyed(TechnologyGrade::toJson);
    }

    interface OfTmGrade {
        Endpoint<TmGrade> ENDPOINT = Endpoint.of("tm-grade", TmGrade::from, TmGrade::tokenId);
    }

    interface OfTmGradeHistory {
        Endpoint<TmGrade> ENDPOINT = Endpoint.of("tm-grade-history", TmGrade::from, TmGrade::tokenId)
                .dated(TmGrade::date)
                .keyed(TmGrade::toJson);
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

    private Endpoints() {}
}

package dev.assay.testing.tokenmetrics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All endpoints of the fake; a new one is one line here and one class. */
final class Endpoints {

    private static final Map<String, Endpoint> BY_PATH = Stream.concat(
                    Stream.of(
                            TokensEndpoint.create(),
                            PriceEndpoint.create(),
                            DailyOhlcvEndpoint.create(),
                            HourlyOhlcvEndpoint.create(),
                            QuantMetricsEndpoint.create(),
                            TopMarketCapTokensEndpoint.create(),
                            FundamentalGradeEndpoint.create(),
                            FundamentalGradeEndpoint.history(),
                            TechnologyGradeEndpoint.create(),
                            TechnologyGradeEndpoint.history(),
                            TmGradeEndpoint.create(),
                            TmGradeHistoryEndpoint.create(),
                            HourlyTradingSignalsEndpoint.create(),
                            MarketMetricsEndpoint.create(),
                            MoonshotTokensEndpoint.create(),
                            TradingSignalsEndpoint.create(),
                            IndicesEndpoint.create(),
                            IndicesHoldingsEndpoint.create(),
                            IndicesPerformanceEndpoint.create(),
                            AiReportsEndpoint.create(),
                            CorrelationEndpoint.create(),
                            CryptoInvestorsEndpoint.create(),
                            PricePredictionEndpoint.create(),
                            ResistanceSupportEndpoint.create()),
                    WithdrawnEndpoints.create())
            .collect(Collectors.toUnmodifiableMap(endpoint -> endpoint.path, Function.identity()));

    private Endpoints() {}

    static Map<String, Endpoint> byPath() {
        return BY_PATH;
    }

    static List<String> paths() {
        return BY_PATH.keySet().stream().sorted().toList();
    }
}

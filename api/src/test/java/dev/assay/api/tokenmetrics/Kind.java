package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.grades.FundamentalGrade;
import dev.assay.api.tokenmetrics.grades.TechnologyGrade;
import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.indices.Index;
import dev.assay.api.tokenmetrics.indices.IndexHolding;
import dev.assay.api.tokenmetrics.indices.IndexPerformance;
import dev.assay.api.tokenmetrics.indices.IndexPerformanceQuery;
import dev.assay.api.tokenmetrics.market.DailyOhlcv;
import dev.assay.api.tokenmetrics.market.DateRange;
import dev.assay.api.tokenmetrics.market.HourlyOhlcv;
import dev.assay.api.tokenmetrics.market.OhlcvQuery;
import dev.assay.api.tokenmetrics.market.Price;
import dev.assay.api.tokenmetrics.market.QuantMetrics;
import dev.assay.api.tokenmetrics.market.QuantMetricsQuery;
import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.api.tokenmetrics.market.TopTokensQuery;
import dev.assay.api.tokenmetrics.research.AiReport;
import dev.assay.api.tokenmetrics.research.Correlation;
import dev.assay.api.tokenmetrics.research.CorrelationQuery;
import dev.assay.api.tokenmetrics.research.CryptoInvestor;
import dev.assay.api.tokenmetrics.research.PricePrediction;
import dev.assay.api.tokenmetrics.research.ResistanceSupport;
import dev.assay.api.tokenmetrics.signals.HourlyTradingSignal;
import dev.assay.api.tokenmetrics.signals.MarketMetrics;
import dev.assay.api.tokenmetrics.signals.Moonshot;
import dev.assay.api.tokenmetrics.signals.MoonshotsQuery;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.Paged;
import dev.assay.core.row.RowView;
import dev.assay.testing.tokenmetrics.FakeTokenMetrics;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** The kinds of lists there are, each asked for so that the fake answers with {@link #rows} rows, in three pages if any. */
enum Kind {
    TOKENS("tokens", Token.class) {
        @Override
        Paged<Token> list(TokenMetrics client) {
            return client.tokens(TokensQuery.of(Tokens.all()));
        }
    },
    PRICE("price", Price.class) {
        @Override
        Paged<Price> list(TokenMetrics client) {
            return client.price(Tokens.ids(ids()));
        }
    },
    DAILY_OHLCV("daily-ohlcv", DailyOhlcv.class) {
        @Override
        Paged<DailyOhlcv> list(TokenMetrics client) {
            return client.dailyOhlcv(
                    OhlcvQuery.of(Tokens.ids(3375)).since(FIRST).until(LAST));
        }
    },
    HOURLY_OHLCV("hourly-ohlcv", HourlyOhlcv.class, 240) {
        @Override
        Paged<HourlyOhlcv> list(TokenMetrics client) {
            return client.hourlyOhlcv(
                    OhlcvQuery.of(Tokens.ids(3375)).since(FIRST).until(FIRST.plusDays(9)));
        }
    },
    QUANTMETRICS("quantmetrics", QuantMetrics.class) {
        @Override
        Paged<QuantMetrics> list(TokenMetrics client) {
            return client.quantMetrics(QuantMetricsQuery.of(Tokens.all()));
        }
    },
    TOP_MARKET_CAP_TOKENS("top-market-cap-tokens", Token.class, 100) {
        @Override
        Paged<Token> list(TokenMetrics client) {
            return client.topMarketCapTokens(TopTokensQuery.of(100));
        }
    },
    FUNDAMENTAL_GRADE("fundamental-grade", FundamentalGrade.class) {
        @Override
        Paged<FundamentalGrade> list(TokenMetrics client) {
            return client.fundamentalGrade(Tokens.all());
        }
    },
    FUNDAMENTAL_GRADE_HISTORY("fundamental-grade-history", FundamentalGrade.class) {
        @Override
        Paged<FundamentalGrade> list(TokenMetrics client) {
            return client.fundamentalGradeHistory(Tokens.ids(3375), DateRange.of(FIRST, LAST));
        }
    },
    TECHNOLOGY_GRADE("technology-grade", TechnologyGrade.class) {
        @Override
        Paged<TechnologyGrade> list(TokenMetrics client) {
            return client.technologyGrade(Tokens.all());
        }
    },
    TECHNOLOGY_GRADE_HISTORY("technology-grade-history", TechnologyGrade.class) {
        @Override
        Paged<TechnologyGrade> list(TokenMetrics client) {
            return client.technologyGradeHistory(Tokens.ids(3375), DateRange.of(FIRST, LAST));
        }
    },
    TM_GRADE("tm-grade", TmGrade.class) {
        @Override
        Paged<TmGrade> list(TokenMetrics client) {
            return client.tmGrade(Tokens.all());
        }
    },
    INDICES("indices", Index.class) {
        @Override
        Paged<Index> list(TokenMetrics client) {
            return client.indices();
        }
    },
    INDICES_HOLDINGS("indices-holdings", IndexHolding.class) {
        @Override
        Paged<IndexHolding> list(TokenMetrics client) {
            return client.indicesHoldings(1);
        }
    },
    INDICES_PERFORMANCE("indices-performance", IndexPerformance.class) {
        @Override
        Paged<IndexPerformance> list(TokenMetrics client) {
            return client.indicesPerformance(
                    IndexPerformanceQuery.of(7).since(FIRST).until(LAST));
        }
    },
    AI_REPORTS("ai-reports", AiReport.class) {
        @Override
        Paged<AiReport> list(TokenMetrics client) {
            return client.aiReports(Tokens.all());
        }
    },
    CORRELATION("correlation", Correlation.class) {
        @Override
        Paged<Correlation> list(TokenMetrics client) {
            return client.correlation(CorrelationQuery.of(Tokens.all()));
        }
    },
    CRYPTO_INVESTORS("crypto-investors", CryptoInvestor.class) {
        @Override
        Paged<CryptoInvestor> list(TokenMetrics client) {
            return client.cryptoInvestors();
        }
    },
    PRICE_PREDICTION("price-prediction", PricePrediction.class) {
        @Override
        Paged<PricePrediction> list(TokenMetrics client) {
            return client.pricePrediction(Tokens.all());
        }
    },
    RESISTANCE_SUPPORT("resistance-support", ResistanceSupport.class) {
        @Override
        Paged<ResistanceSupport> list(TokenMetrics client) {
            return client.resistanceSupport(Tokens.all());
        }
    },
    TM_GRADE_HISTORY("tm-grade-history", TmGrade.class) {
        @Override
        Paged<TmGrade> list(TokenMetrics client) {
            return client.tmGradeHistory(Tokens.ids(3375), DateRange.of(FIRST, LAST));
        }
    },
    HOURLY_TRADING_SIGNALS("hourly-trading-signals", HourlyTradingSignal.class, 240) {
        @Override
        Paged<HourlyTradingSignal> list(TokenMetrics client) {
            return client.hourlyTradingSignals(Tokens.ids(3375));
        }
    },
    MARKET_METRICS("market-metrics", MarketMetrics.class) {
        @Override
        Paged<MarketMetrics> list(TokenMetrics client) {
            return client.marketMetrics(DateRange.of(FIRST, LAST));
        }
    },
    MOONSHOT_TOKENS("moonshot-tokens", Moonshot.class, 246) {
        @Override
        Paged<Moonshot> list(TokenMetrics client) {
            return client.moonshotTokens(MoonshotsQuery.past());
        }
    },
    TRADING_SIGNALS("trading-signals", TradingSignal.class) {
        @Override
        Paged<TradingSignal> list(TokenMetrics client) {
            return client.tradingSignals(
                    TradingSignalsQuery.of(Tokens.ids(3375)).since(FIRST).until(LAST));
        }
    };

    static final int ROWS = 250;
    static final int PAGE = 100;
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    static final LocalDate LAST = FIRST.plusDays(ROWS - 1);

    final String path;
    final Class<? extends RowView> type;
    final int rows;

    Kind(String path, Class<? extends RowView> type) {
        this(path, type, ROWS);
    }

    Kind(String path, Class<? extends RowView> type, int rows) {
        this.path = path;
        this.type = type;
        this.rows = rows;
    }

    /** Returns the list, not yet asked for. */
    abstract Paged<? extends RowView> list(TokenMetrics client);

    /** Tells whether the list comes in pages. */
    boolean isPaged(ApiVersion version) {
        return switch (this) {
            case PRICE -> version == ApiVersion.V3;
            case TOP_MARKET_CAP_TOKENS, INDICES_HOLDINGS -> false;
            default -> true;
        };
    }

    /** Tells whether its rows are of tokens. */
    boolean isOfTokens() {
        return switch (this) {
            case MARKET_METRICS, MOONSHOT_TOKENS, INDICES, INDICES_HOLDINGS, INDICES_PERFORMANCE, CRYPTO_INVESTORS ->
                false;
            default -> true;
        };
    }

    /** Returns the name of a column of its rows. */
    static String column(ApiVersion version, String lowerCase) {
        return version == ApiVersion.V2 ? lowerCase.toUpperCase(Locale.ROOT) : lowerCase;
    }

    /** Returns a server with what the lists ask for, and more. */
    static FakeTokenMetrics fake() {
        return FakeTokenMetrics.builder()
                .tokens(ROWS)
                .indices(ROWS)
                .reportLength(100)
                .days(FIRST.minusDays(30), LAST.plusDays(30))
                .start();
    }

    List<RowView> rows(TokenMetrics client) {
        return List.copyOf(list(client).toList());
    }

    // As the fake numbers its tokens.
    private static long[] ids() {
        LongStream known = LongStream.of(3375, 3306, 3988, 3369, 90_001, 90_002, 90_003, 90_004);
        return LongStream.concat(known, LongStream.range(100_008, 100_000 + ROWS))
                .toArray();
    }
}

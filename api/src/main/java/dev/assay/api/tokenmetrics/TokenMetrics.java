package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.chat.ChatAnswer;
import dev.assay.api.tokenmetrics.chat.Conversation;
import dev.assay.api.tokenmetrics.grades.FundamentalGrade;
import dev.assay.api.tokenmetrics.grades.TechnologyGrade;
import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.history.DatedList;
import dev.assay.api.tokenmetrics.indices.Index;
import dev.assay.api.tokenmetrics.indices.IndexHolding;
import dev.assay.api.tokenmetrics.indices.IndexPerformance;
import dev.assay.api.tokenmetrics.indices.IndexPerformanceQuery;
import dev.assay.api.tokenmetrics.indices.IndexType;
import dev.assay.api.tokenmetrics.instruments.Instruments;
import dev.assay.api.tokenmetrics.instruments.TokenList;
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
import dev.assay.api.tokenmetrics.signals.MoonshotOrder;
import dev.assay.api.tokenmetrics.signals.MoonshotsQuery;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.Paged;
import dev.assay.core.Request;
import dev.assay.core.internal.paging.PagedCall;
import dev.assay.core.internal.pipeline.CallSpec;
import dev.assay.core.internal.pipeline.Provider;
import dev.assay.core.internal.pipeline.QueryString;
import dev.assay.core.internal.pipeline.Service;
import dev.assay.core.limit.Quota;
import dev.assay.core.limit.RateLimit;
import dev.assay.core.row.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The Token Metrics API, versions 2 and 3: all rows asked for, exact, once, or a typed error, as far as the service lets
 * one know. It gives no total, so a list that it ends early with an empty page looks like a whole one; and a row that moves
 * by more than a page while a list is read comes twice.
 *
 * <pre>{@code
 * TokenMetrics tm = TokenMetrics.fromEnv();
 * for (Price price : tm.price(Tokens.ids(3375, 3306))) {
 *     System.out.println(price.tokenName() + " " + price.currentPrice());
 * }
 * }</pre>
 *
 * <p>A method returns a list that has not been asked for yet; running it costs one request, and one credit of the plan,
 * per page of at most 100 rows. Make one client per key and keep it: it is immutable and thread-safe. Closing it is
 * possible and never needed, since all its threads are daemons.
 *
 * <p>Traps: symbols are not unique, so prefer ids (Bitcoin 3375, Ethereum 3306). Tokens that are named otherwise are looked
 * up when a list is run, which costs requests the first time; one that cannot be told from others is an error unless
 * {@link TokenMetricsBuilder#tieBreak} is set. Without {@link TokenMetricsBuilder#plan} a client
 * sends at most 20 requests a minute, the rate of the smallest paid plan, and further ones wait.
 */
public final class TokenMetrics implements AutoCloseable {

    // The rate of the smallest paid plan.
    private static final RateLimit STANDARD = RateLimit.perMinute(20);

    private final Settings settings;
    private final Service service;
    private final Instruments instruments;
    private final Naming naming;

    private TokenMetrics(Settings settings, Service service, Instruments instruments) {
        this.settings = settings;
        this.service = service;
        this.instruments = instruments.tieBreak(settings.names().tieBreak());
        this.naming = new Naming(service, settings, this.instruments);
    }

    /**
     * Returns a client set up from outside: system properties {@code assay.tokenmetrics.key}, {@code .url} and
     * {@code .version}, else the variables {@code TOKEN_METRICS_API_KEY}, {@code TOKEN_METRICS_BASE_URL} and
     * {@code TOKEN_METRICS_API_VERSION}. Without a key the client is made all the same and its requests fail, naming
     * what is missing.
     *
     * @throws dev.assay.core.error.ConfigurationException if a value cannot be used
     */
    public static TokenMetrics fromEnv() {
        return builder().fromEnv().build();
    }

    static TokenMetrics of(Settings settings) {
        Service service = Service.create(settings.provider(), settings.options(), STANDARD);
        return new TokenMetrics(settings, service, newInstruments(service, settings));
    }

    /** Returns a builder with the defaults. */
    public static TokenMetricsBuilder builder() {
        return new TokenMetricsBuilder(new Draft());
    }

    /**
     * Returns a client with other settings that shares connections, threads and, for the same key, address and limit,
     * the count of requests. It ends when this one is closed.
     */
    public TokenMetrics with(UnaryOperator<TokenMetricsBuilder> change) {
        Settings changed =
                change.apply(new TokenMetricsBuilder(new Draft(settings))).settings();
        boolean sameKey = changed.sameKey(settings);
        Service derived = service.derive(changed.provider(), changed.options(), STANDARD, sameKey);
        return new TokenMetrics(
                changed,
                derived,
                changed.findsAlike(settings)
                        ? instruments.over(RunTokenList.ofNoRun(derived, changed))
                        : newInstruments(derived, changed));
    }

    /**
     * Returns the token list; by tokens, categories, exchanges or contract.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so, or the query is expanded in v2
     */
    public Paged<Token> tokens(TokensQuery query) {
        Question question = RunTokenList.question(query);
        return list(Endpoints.OfTokens.ENDPOINT, query.isExpanded() ? expanded(question) : question);
    }

    /**
     * Returns current prices, one row per token. In v2, not of all tokens at once.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public Paged<Price> price(Tokens tokens) {
        return list(Endpoints.OfPrice.ENDPOINT, Question.of(tokens));
    }

    /**
     * Returns prices by day, newest first.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public DatedList<DailyOhlcv> dailyOhlcv(OhlcvQuery query) {
        return dated(Endpoints.OfDailyOhlcv.ENDPOINT, Question.of(query.tokens(), query.range()));
    }

    /**
     * Returns prices by hour, newest first. Nobody promises how many rows a day has, so a list of more than 20 pages, 80 days
     * of one token, needs {@link Paged#all()} or a bound. Version 2 was documented to begin no earlier than 30 days back.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public DatedList<HourlyOhlcv> hourlyOhlcv(OhlcvQuery query) {
        return dated(Endpoints.OfHourlyOhlcv.ENDPOINT, Question.of(query.tokens(), query.range()));
    }

    /**
     * Returns current figures of risk and return, one row per token.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public Paged<QuantMetrics> quantMetrics(QuantMetricsQuery query) {
        return list(Endpoints.OfQuantmetrics.ENDPOINT, new Question(query.tokens(), null, null, query.filters()));
    }

    /**
     * Returns the tokens of the greatest market capitalisation, in one page; without prices and addresses. There may be fewer
     * than asked for.
     *
     * @throws IllegalArgumentException if the query is expanded in v2
     */
    public Paged<Token> topMarketCapTokens(TopTokensQuery query) {
        Question question = Question.of(Tokens.all()).with(Question.TOP, List.of(Integer.toString(query.count())));
        return list(Endpoints.OfTopMarketCapTokens.ENDPOINT, query.isExpanded() ? expanded(question) : question);
    }

    /**
     * Returns current fundamental grades, one row per token. In v2 since August 2025.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public Paged<FundamentalGrade> fundamentalGrade(Tokens tokens) {
        return list(Endpoints.OfFundamentalGrade.ENDPOINT, Question.of(tokens));
    }

    /**
     * Returns fundamental grades by day, in no order. In v2 since August 2025.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public DatedList<FundamentalGrade> fundamentalGradeHistory(Tokens tokens, DateRange range) {
        return dated(Endpoints.OfFundamentalGradeHistory.ENDPOINT, Question.of(tokens, range));
    }

    /**
     * Returns current technology grades, one row per token. In v2 since August 2025.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public Paged<TechnologyGrade> technologyGrade(Tokens tokens) {
        return list(Endpoints.OfTechnologyGrade.ENDPOINT, Question.of(tokens));
    }

    /**
     * Returns technology grades by day, in no order. In v2 since August 2025.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public DatedList<TechnologyGrade> technologyGradeHistory(Tokens tokens, DateRange range) {
        return dated(Endpoints.OfTechnologyGradeHistory.ENDPOINT, Question.of(tokens, range));
    }

    /**
     * Returns current grades, one row per token. In v2 since August 2025.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public Paged<TmGrade> tmGrade(Tokens tokens) {
        return list(Endpoints.OfTmGrade.ENDPOINT, Question.of(tokens));
    }

    /**
     * Returns grades by day, in no order. In v2 since August 2025.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public DatedList<TmGrade> tmGradeHistory(Tokens tokens, DateRange range) {
        return dated(Endpoints.OfTmGradeHistory.ENDPOINT, Question.of(tokens, range));
    }

    /**
     * Returns trading signals by hour, in no order. It takes no days, so a list of more than 20 pages needs {@link Paged#all()}
     * or a bound. In v2, since June 2025, not of all tokens at once.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public Paged<HourlyTradingSignal> hourlyTradingSignals(Tokens tokens) {
        return list(Endpoints.OfHourlyTradingSignals.ENDPOINT, Question.of(tokens));
    }

    /** Returns what the market as a whole does, one row a day, oldest first. */
    public DatedList<MarketMetrics> marketMetrics(DateRange range) {
        return dated(Endpoints.OfMarketMetrics.ENDPOINT, Question.of(Tokens.all(), range));
    }

    /**
     * Returns tokens picked for a steep rise. In v2 since July 2025.
     *
     * @throws IllegalArgumentException if the query is sorted in v2
     */
    public Paged<Moonshot> moonshotTokens(MoonshotsQuery query) {
        Question question = Question.of(Tokens.all()).with("type", List.of(query.type()));
        MoonshotOrder order = query.order();
        if (order != null) {
            require(settings.version() == ApiVersion.V3, "query: only v3 sorts");
            question = question.with("sort_by", List.of(order.parameter()));
        }
        return list(Endpoints.OfMoonshotTokens.ENDPOINT, question);
    }

    /**
     * Returns trading signals by day, in no order.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public DatedList<TradingSignal> tradingSignals(TradingSignalsQuery query) {
        Question question = new Question(query.tokens(), query.range(), query.signal(), query.filters());
        return dated(Endpoints.OfTradingSignals.ENDPOINT, question);
    }

    /**
     * Returns what finds the ids of tokens by symbol, name, slug or contract, for the lists of this client and for its
     * caller; it keeps what it found, and decides by the client's tie-break.
     */
    public Instruments instruments() {
        return instruments;
    }

    /**
     * Returns a question to the chatbot, or another in a conversation that goes on; v2 only. The service keeps nothing of
     * it, so all of the conversation is sent. It takes its time: 120 seconds per attempt and 150 in all unless the request
     * says otherwise, whatever the client says. It is sent again only where it did not leave the machine.
     *
     * @throws IllegalArgumentException if the version is not 2, or the conversation does not end with a question
     */
    public Request<ChatAnswer> tmai(Conversation conversation) {
        require(settings.version() == ApiVersion.V2, "conversation: tmai is known in v2 only; say version(V2)");
        require(conversation.isQuestion(), "conversation: does not end with a question");
        return service.request(Chat.call(service.provider(), conversation));
    }

    /** Returns the indices there are. */
    public Paged<Index> indices() {
        return list(Endpoints.OfIndices.ENDPOINT, Question.of(Tokens.all()));
    }

    /** Returns the indices of that type; rows do not show it, so whether the service heeds it cannot be checked. */
    public Paged<Index> indices(IndexType type) {
        String parameter = settings.parameterStyle().indicesType();
        return list(Endpoints.OfIndices.ENDPOINT, Question.of(Tokens.all()).with(parameter, List.of(type.text())));
    }

    /**
     * Returns what the index of that number holds now, in one request.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public Paged<IndexHolding> indicesHoldings(long id) {
        require(id >= 1, "id: below 1: " + id);
        return list(
                Endpoints.OfIndicesHoldings.ENDPOINT, Question.of(Tokens.all()).with("id", List.of(Long.toString(id))));
    }

    /** Returns how an index did by day, oldest first. */
    public DatedList<IndexPerformance> indicesPerformance(IndexPerformanceQuery query) {
        Question question = Question.of(Tokens.all(), query.range()).with("id", List.of(Long.toString(query.id())));
        return dated(Endpoints.OfIndicesPerformance.ENDPOINT, question);
    }

    /**
     * Returns reports about tokens, each of several texts of several kB.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public Paged<AiReport> aiReports(Tokens tokens) {
        return list(Endpoints.OfAiReports.ENDPOINT, Question.of(tokens));
    }

    /**
     * Returns which tokens move alike, one row per token.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public Paged<Correlation> correlation(CorrelationQuery query) {
        Question question =
                Question.of(query.tokens()).with("category", query.categories()).with("exchange", query.exchanges());
        return list(Endpoints.OfCorrelation.ENDPOINT, question);
    }

    /** Returns those who invest in tokens. */
    public Paged<CryptoInvestor> cryptoInvestors() {
        return list(Endpoints.OfCryptoInvestors.ENDPOINT, Question.of(Tokens.all()));
    }

    /**
     * Returns what the service expects of prices, one row per token.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public Paged<PricePrediction> pricePrediction(Tokens tokens) {
        return list(Endpoints.OfPricePrediction.ENDPOINT, Question.of(tokens));
    }

    /**
     * Returns levels of resistance and support, one row per token.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so
     */
    public Paged<ResistanceSupport> resistanceSupport(Tokens tokens) {
        return list(Endpoints.OfResistanceSupport.ENDPOINT, Question.of(tokens));
    }

    /**
     * Returns a query of any operation, by its path behind the version, such as {@code trader-grades}: for operations that
     * have no method here.
     *
     * @throws IllegalArgumentException if the path is anything but names with single slashes between them
     */
    public RawQuery raw(String path) {
        return RawQuery.of(this, path);
    }

    /**
     * Returns what counts this client's requests: a {@link dev.assay.core.limit.MemoryQuota} unless another was set.
     */
    public Quota quota() {
        return service.quota();
    }

    /**
     * Releases connections and threads; running requests go on to their end, later ones throw
     * {@link IllegalStateException}. A second call does nothing.
     */
    @Override
    public void close() {
        service.close();
    }

    @Override
    public String toString() {
        return "TokenMetrics[" + settings.version().path() + ", "
                + service.provider().base() + "]";
    }

    private static Instruments newInstruments(Service service, Settings settings) {
        TokenList list = RunTokenList.ofNoRun(service, settings);
        return Instruments.of(list, service.options().timeSource())
                .keptFor(settings.names().keptFor());
    }

    private <T> Paged<T> list(Endpoint<T> endpoint, Question question) {
        checkSelector(endpoint, question);
        return PagedCall.of(service, new ListPlans<>(naming, endpoint, question));
    }

    private <T> DatedList<T> dated(Endpoint<T> endpoint, Question question) {
        checkSelector(endpoint, question);
        return DatedCall.of(naming, endpoint, question);
    }

    private void checkSelector(Endpoint<?> endpoint, Question question) {
        Tokens.By by = question.tokens().by();
        if (endpoint.selectors(settings.version()).contains(by)) {
            return;
        }
        Set<Tokens.By> selectors = naming.selectors(endpoint);
        if (!selectors.contains(by)) {
            throw new IllegalArgumentException("tokens: " + endpoint.path() + " does not take " + question.tokens()
                    + " in " + settings.version().path() + ", only " + selectors);
        }
    }

    private Question expanded(Question question) {
        require(settings.version() == ApiVersion.V3, "query: only v3 can expand; v2 always does");
        return question.with("expand", List.of("exchange_list", "category_list"));
    }

    /** Returns a list by parameters as they are sent. */
    Paged<Row> list(Endpoint<Row> endpoint, Map<String, String> parameters) {
        return list(endpoint, new Question(Tokens.all(), null, null, parameters));
    }

    /** Returns the whole body of an operation, by parameters as they are sent. */
    Request<Row> envelope(String path, Map<String, String> parameters) {
        Provider provider = service.provider();
        QueryString query = QueryString.of(provider.base(), settings.version().path(), path);
        query.with(parameters);
        return service.request(CallSpec.get(
                Endpoints.raw(path).operation(), query.toUri(), new EnvelopeReader<>(row -> row, provider.errors())));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}

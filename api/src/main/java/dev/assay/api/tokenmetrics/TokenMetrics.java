package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.grades.FundamentalGrade;
import dev.assay.api.tokenmetrics.grades.TechnologyGrade;
import dev.assay.api.tokenmetrics.grades.TmGrade;
import dev.assay.api.tokenmetrics.history.DatedList;
import dev.assay.api.tokenmetrics.instruments.Instruments;
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
import dev.assay.api.tokenmetrics.signals.HourlyTradingSignal;
import dev.assay.api.tokenmetrics.signals.MarketMetrics;
import dev.assay.api.tokenmetrics.signals.Moonshot;
import dev.assay.api.tokenmetrics.signals.MoonshotOrder;
import dev.assay.api.tokenmetrics.signals.MoonshotsQuery;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.Paged;
import dev.assay.core.auth.Secret;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.http.Headers;
import dev.assay.core.internal.paging.PagedCall;
import dev.assay.core.internal.pipeline.Service;
import dev.assay.core.limit.Quota;
import dev.assay.core.limit.RateLimit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

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
 * <p>Traps: symbols are not unique, so prefer ids (Bitcoin 3375, Ethereum 3306). Without {@link Builder#plan} a client
 * sends at most 20 requests a minute, the rate of the smallest paid plan, and further ones wait.
 */
public final class TokenMetrics implements AutoCloseable {

    // The rate of the smallest paid plan.
    private static final RateLimit STANDARD = RateLimit.perMinute(20);

    private final Settings settings;
    private final Service service;
    private final Instruments instruments;

    private TokenMetrics(Settings settings, Service service) {
        this.settings = settings;
        this.service = service;
        this.instruments = Instruments.of(
                query -> tokens(query).all().toList(), service.options().timeSource());
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

    /** Returns a builder with the defaults. */
    public static Builder builder() {
        return new Builder(new Draft());
    }

    /**
     * Returns a client with other settings that shares connections, threads and, for the same key, address and limit,
     * the count of requests. It ends when this one is closed.
     */
    public TokenMetrics with(UnaryOperator<Builder> change) {
        Settings changed = change.apply(new Builder(new Draft(settings))).draft.settings();
        boolean sameKey = changed.sameKey(settings);
        return new TokenMetrics(changed, service.derive(changed.provider(), changed.options(), STANDARD, sameKey));
    }

    /**
     * Returns the token list; by tokens, categories, exchanges or contract.
     *
     * @throws IllegalArgumentException if the version does not take tokens named so, or the query is expanded in v2
     */
    public Paged<Token> tokens(TokensQuery query) {
        Question question = Question.of(query.tokens())
                .with("category", query.categories())
                .with("exchange", query.exchanges())
                .with("blockchain_address", query.contract() == null ? List.of() : List.of(query.contract()));
        return list(Endpoints.OfTokens.ENDPOINT, query.isExpanded() ? expanded(question) : question);
    }

    /**
     * Returns current prices, one row per token. In v2, tokens are named by id.
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
     * or a bound. In v2, since June 2025, tokens are named by id.
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
     * Returns what finds the ids of tokens by symbol, name, slug or contract; one per client, so that what it found is
     * kept.
     */
    public Instruments instruments() {
        return instruments;
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

    private <T> Paged<T> list(Endpoint<T> endpoint, Question question) {
        checkSelector(endpoint, question);
        return PagedCall.of(service, new ListPlans<>(service, settings, endpoint, question));
    }

    private <T> DatedList<T> dated(Endpoint<T> endpoint, Question question) {
        checkSelector(endpoint, question);
        return DatedCall.of(service, settings, endpoint, question);
    }

    private void checkSelector(Endpoint<?> endpoint, Question question) {
        Tokens.By by = question.tokens().by();
        Set<Tokens.By> selectors = endpoint.selectors(settings.version());
        if (!selectors.contains(by)) {
            throw new IllegalArgumentException("tokens: " + endpoint.path() + " does not take " + question.tokens()
                    + " in " + settings.version().path() + ", only " + selectors);
        }
    }

    private Question expanded(Question question) {
        require(settings.version() == ApiVersion.V3, "query: only v3 can expand; v2 always does");
        return question.with("expand", List.of("exchange_list", "category_list"));
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Sets up a client; not thread-safe. */
    public static final class Builder {

        private final Draft draft;

        private Builder(Draft draft) {
            this.draft = draft;
        }

        /**
         * Takes key, address and version from outside, as {@link TokenMetrics#fromEnv()} does; what is not set there
         * stays.
         *
         * @throws ConfigurationException if a value cannot be used
         */
        public Builder fromEnv() {
            Environment.find("assay.tokenmetrics.key", Environment.KEY).ifPresent(this::apiKey);
            Environment.find("assay.tokenmetrics.url", Environment.URL).ifPresent(this::baseUrl);
            Environment.find("assay.tokenmetrics.version", Environment.VERSION)
                    .ifPresent(text -> version(Environment.version(text)));
            return this;
        }

        /**
         * Sets the key.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Builder apiKey(String apiKey) {
            draft.key = new FixedKey(Secret.of(apiKey));
            return this;
        }

        /**
         * Sets where the key comes from; asked at every attempt, so the key may change. It may return null for none.
         */
        public Builder apiKey(Supplier<? extends @Nullable Secret> source) {
            draft.key = Objects.requireNonNull(source, "source");
            return this;
        }

        /**
         * Sets the address before the version; {@code https://api.tokenmetrics.com} unless set.
         *
         * @throws ConfigurationException if it is not an absolute http or https address without query
         */
        public Builder baseUrl(String url) {
            draft.base = BaseUrl.parse(url);
            return this;
        }

        /** Sets the version of the API; 3 unless set. */
        public Builder version(ApiVersion api) {
            draft.version = Objects.requireNonNull(api, "api");
            return this;
        }

        /** Sets how parameters are spelt; as the version is believed to spell them unless set. */
        public Builder parameterStyle(ParameterStyle spelling) {
            draft.style = Objects.requireNonNull(spelling, "spelling");
            return this;
        }

        /** Sets the header that carries the key; {@code x-api-key} unless set. */
        public Builder keyHeader(KeyHeader header) {
            draft.keyHeader = Objects.requireNonNull(header, "header");
            return this;
        }

        /**
         * Adds a header with a secret, for a gateway in front of the service; the key is then not sent.
         *
         * @throws IllegalArgumentException if the name holds a character HTTP forbids
         */
        public Builder gatewayHeader(String name, Supplier<Secret> secret) {
            draft.gateway.put(Headers.of(name, "").names().iterator().next(), Objects.requireNonNull(secret, "secret"));
            return this;
        }

        /** Sets what the plan allows, with no credit used yet; 20 requests a minute and no monthly count unless set. */
        public Builder plan(Plan plan) {
            draft.options.rateLimit(plan.limit());
            return this;
        }

        /**
         * Sets how many rows to ask for per page; 100 unless set.
         *
         * @throws IllegalArgumentException if it is not within 1 to 100, which the service would refuse
         */
        public Builder pageSize(int rows) {
            if (rows < 1 || rows > 100) {
                throw new IllegalArgumentException("rows: not within 1 to 100: " + rows);
            }
            draft.pageSize = rows;
            return this;
        }

        /**
         * Says that the service is known to send as many rows as asked for while there are any, so that a shorter first
         * page ends a list without another request to confirm it. Off unless set.
         */
        public Builder pageSizeVerified(boolean verified) {
            draft.pageSizeVerified = verified;
            return this;
        }

        /** Sets whether an answer whose {@code length} is not its number of rows is an error; on unless set. */
        public Builder lengthChecked(boolean checked) {
            draft.lengthChecked = checked;
            return this;
        }

        /** Sets how requests are made: time limits, retries, rate limit, proxy, HTTP client, listeners. */
        public Builder client(Consumer<ClientOptions.Builder> change) {
            change.accept(draft.options);
            return this;
        }

        /** Returns the client. */
        public TokenMetrics build() {
            Settings settings = draft.settings();
            return new TokenMetrics(settings, Service.create(settings.provider(), settings.options(), STANDARD));
        }
    }
}

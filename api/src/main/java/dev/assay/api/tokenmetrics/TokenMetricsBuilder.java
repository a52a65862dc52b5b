package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.instruments.TieBreak;
import dev.assay.core.auth.Secret;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.http.Headers;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sets up a {@link TokenMetrics} client; not thread-safe. */
public final class TokenMetricsBuilder {

    private final Draft draft;

    TokenMetricsBuilder(Draft draft) {
        this.draft = draft;
    }

    /**
     * Takes key, address and version from outside, as {@link TokenMetrics#fromEnv()} does; what is not set there
     * stays.
     *
     * @throws ConfigurationException if a value cannot be used
     */
    public TokenMetricsBuilder fromEnv() {
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
    public TokenMetricsBuilder apiKey(String apiKey) {
        draft.key = new FixedKey(Secret.of(apiKey));
        return this;
    }

    /**
     * Sets where the key comes from; asked at every attempt, so the key may change. It may return null for none.
     */
    public TokenMetricsBuilder apiKey(Supplier<? extends @Nullable Secret> source) {
        draft.key = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Sets the address before the version; {@code https://api.tokenmetrics.com} unless set.
     *
     * @throws ConfigurationException if it is not an absolute http or https address without query
     */
    public TokenMetricsBuilder baseUrl(String url) {
        draft.base = BaseUrl.parse(url);
        return this;
    }

    /** Sets the version of the API; 3 unless set. */
    public TokenMetricsBuilder version(ApiVersion api) {
        draft.version = Objects.requireNonNull(api, "api");
        return this;
    }

    /** Sets how parameters are spelt; as the version is believed to spell them unless set. */
    public TokenMetricsBuilder parameterStyle(ParameterStyle spelling) {
        draft.style = Objects.requireNonNull(spelling, "spelling");
        return this;
    }

    /** Sets the header that carries the key; {@code x-api-key} unless set. */
    public TokenMetricsBuilder keyHeader(KeyHeader header) {
        draft.keyHeader = Objects.requireNonNull(header, "header");
        return this;
    }

    /**
     * Adds a header with a secret, for a gateway in front of the service; the key is then not sent.
     *
     * @throws IllegalArgumentException if the name holds a character HTTP forbids
     */
    public TokenMetricsBuilder gatewayHeader(String name, Supplier<Secret> secret) {
        draft.gateway.put(Headers.of(name, "").names().iterator().next(), Objects.requireNonNull(secret, "secret"));
        return this;
    }

    /**
     * Says that requests are paid one by one by x402 in place of a key, which is then not sent. A request without
     * payment is an {@link X402Exception}, which says how to pay; one with payment has the header {@code X-PAYMENT}.
     * Off unless set.
     */
    public TokenMetricsBuilder paidPerRequest(boolean pay) {
        draft.paid = pay;
        return this;
    }

    /** Sets what the plan allows, with no credit used yet; 20 requests a minute and no monthly count unless set. */
    public TokenMetricsBuilder plan(Plan plan) {
        draft.options.rateLimit(plan.limit());
        return this;
    }

    /**
     * Sets how many rows to ask for per page; 100 unless set.
     *
     * @throws IllegalArgumentException if it is not within 1 to 100, which the service would refuse
     */
    public TokenMetricsBuilder pageSize(int rows) {
        if (rows < 1 || rows > 100) {
            throw new IllegalArgumentException("rows: not within 1 to 100: " + rows);
        }
        draft.pageSize = rows;
        return this;
    }

    /**
     * Sets whether tokens that are named by symbol, name, slug or contract are looked up in the token list when a list
     * is run, and asked for by id; on unless set. Off, names are sent as they are, which is for gateways that know
     * them otherwise or do not hand out the token list: the service then decides which tokens they mean, and contracts
     * cannot be asked for.
     */
    public TokenMetricsBuilder tokensResolved(boolean resolved) {
        draft.names = draft.names.withResolved(resolved);
        return this;
    }

    /**
     * Sets what decides between several tokens of one name; {@link TieBreak#NONE} unless set, which makes it an error.
     * For one list only, ask a client of {@link TokenMetrics#with}, which shares what was found.
     */
    public TokenMetricsBuilder tieBreak(TieBreak rule) {
        draft.names = draft.names.withTieBreak(Objects.requireNonNull(rule, "rule"));
        return this;
    }

    /**
     * Sets for how long is kept which tokens a name means; an hour unless set.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public TokenMetricsBuilder tokensKeptFor(Duration age) {
        if (age.isNegative()) {
            throw new IllegalArgumentException("age: negative: " + age);
        }
        draft.names = draft.names.withKeptFor(age);
        return this;
    }

    /**
     * Says that the service is known to send as many rows as asked for while there are any, so that a shorter first
     * page ends a list without another request to confirm it. Off unless set.
     */
    public TokenMetricsBuilder pageSizeVerified(boolean verified) {
        draft.pageSizeVerified = verified;
        return this;
    }

    /** Sets whether an answer whose {@code length} is not its number of rows is an error; on unless set. */
    public TokenMetricsBuilder lengthChecked(boolean checked) {
        draft.lengthChecked = checked;
        return this;
    }

    /** Sets how requests are made: time limits, retries, rate limit, proxy, HTTP client, listeners. */
    public TokenMetricsBuilder client(Consumer<ClientOptions.Builder> change) {
        change.accept(draft.options);
        return this;
    }

    /** Returns the client. */
    public TokenMetrics build() {
        return TokenMetrics.of(settings());
    }

    Settings settings() {
        return draft.settings();
    }
}

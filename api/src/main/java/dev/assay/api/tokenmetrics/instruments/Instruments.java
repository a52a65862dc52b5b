package dev.assay.api.tokenmetrics.instruments;

import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Resolves symbols, names, slugs and contracts to tokens by the service's list. What was found is kept for an hour unless
 * said otherwise, up to 10,000 answers, so asking again costs nothing; what was not found is not kept.
 *
 * <p>Texts are compared whole, whatever their case. Copies made by {@link #tieBreak} share what was found. Thread-safe;
 * two threads that ask for the same at once may both send a request.
 */
public final class Instruments {

    private static final Duration STANDARD_AGE = Duration.ofHours(1);

    private final TokenList list;
    private final FoundTokens found;
    private final TieBreak tieBreak;

    private Instruments(TokenList list, FoundTokens found, TieBreak tieBreak) {
        this.list = list;
        this.found = found;
        this.tieBreak = tieBreak;
    }

    /** Returns a resolver that knows nothing yet; called by the client. */
    public static Instruments of(TokenList list, TimeSource time) {
        return new Instruments(list, new FoundTokens(time, STANDARD_AGE), TieBreak.NONE);
    }

    /** Returns a resolver that decides between several tokens by that. */
    public Instruments tieBreak(TieBreak rule) {
        return new Instruments(list, found, Objects.requireNonNull(rule, "rule"));
    }

    /**
     * Returns a resolver that keeps what it finds for that long, beginning with nothing.
     *
     * @throws IllegalArgumentException if the age is negative
     */
    public Instruments keptFor(Duration age) {
        if (age.isNegative()) {
            throw new IllegalArgumentException("age: negative: " + age);
        }
        return new Instruments(list, new FoundTokens(found.time(), age), tieBreak);
    }

    /**
     * Returns the tokens by id, in the order asked for. Ids and "all" are returned as they are, without a request.
     *
     * @throws AmbiguousTokenException if several tokens are meant and the tie-break does not decide
     * @throws UnknownTokenException if none is
     * @throws dev.assay.core.error.AssayException if the list cannot be read
     */
    public Tokens resolve(Tokens tokens) {
        if (tokens.by() == Tokens.By.ALL || tokens.by() == Tokens.By.ID) {
            return tokens;
        }
        return Tokens.ids(find(tokens).stream().mapToLong(Instrument::tokenId).toArray());
    }

    /**
     * Returns the token of a contract, by id.
     *
     * @param chain the chain's slug, such as {@code ethereum}
     * @param address the contract's address on it
     * @throws AmbiguousTokenException if several tokens have it and the tie-break does not decide
     * @throws UnknownTokenException if none has
     * @throws IllegalArgumentException as {@link TokensQuery#contract} does
     * @throws dev.assay.core.error.AssayException if the list cannot be read
     */
    public Tokens resolve(String chain, String address) {
        TokensQuery query = TokensQuery.of(Tokens.all()).contract(chain, address);
        String contract = Objects.requireNonNull(query.contract());
        List<Instrument> candidates = candidates("contract", contract, query);
        return Tokens.ids(one("contract", contract, candidates).tokenId());
    }

    /**
     * Returns the tokens, in the order asked for.
     *
     * @throws IllegalArgumentException if tokens are asked for by id or all are
     * @throws AmbiguousTokenException if several tokens are meant and the tie-break does not decide
     * @throws UnknownTokenException if none is
     * @throws dev.assay.core.error.AssayException if the list cannot be read
     */
    public List<Instrument> find(Tokens tokens) {
        Map<String, List<Instrument>> candidates = candidates(tokens);
        List<Instrument> resolved = new ArrayList<>();
        candidates.forEach((asked, each) -> resolved.add(one(what(tokens), asked, each)));
        return resolved.stream().distinct().toList();
    }

    /**
     * Returns all tokens that have each symbol, name or slug; an empty list where none has.
     *
     * @throws IllegalArgumentException if tokens are asked for by id or all are
     * @throws dev.assay.core.error.AssayException if the list cannot be read
     */
    public Map<String, List<Instrument>> candidates(Tokens tokens) {
        Function<Instrument, @Nullable String> reader = reader(tokens);
        Map<String, List<Instrument>> answer = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String value : tokens.values()) {
            List<Instrument> kept = found.find(key(what(tokens), value));
            answer.put(value, kept == null ? List.of() : kept);
            if (kept == null) {
                unknown.add(value);
            }
        }
        if (!unknown.isEmpty()) {
            List<Instrument> rows = read(TokensQuery.of(same(tokens, unknown)));
            for (String value : unknown) {
                List<Instrument> those = rows.stream()
                        .filter(each -> value.equalsIgnoreCase(reader.apply(each)))
                        .toList();
                found.keep(key(what(tokens), value), those);
                answer.put(value, those);
            }
        }
        return answer;
    }

    private List<Instrument> candidates(String what, String asked, TokensQuery query) {
        List<Instrument> kept = found.find(key(what, asked));
        if (kept != null) {
            return kept;
        }
        List<Instrument> rows = read(query);
        found.keep(key(what, asked), rows);
        return rows;
    }

    private List<Instrument> read(TokensQuery query) {
        return list.find(query).stream().map(Instrument::from).toList();
    }

    private Instrument one(String what, String asked, List<Instrument> candidates) {
        if (candidates.isEmpty()) {
            throw new UnknownTokenException(what, asked);
        }
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        return tieBreak.choose(asked, candidates)
                .orElseThrow(() -> new AmbiguousTokenException(what, asked, candidates));
    }

    private static Tokens same(Tokens tokens, List<String> values) {
        String[] some = values.toArray(String[]::new);
        return switch (tokens.by()) {
            case SYMBOL -> Tokens.symbols(some);
            case NAME -> Tokens.names(some);
            case SLUG -> Tokens.slugs(some);
            case ID, ALL -> tokens;
        };
    }

    private static Function<Instrument, @Nullable String> reader(Tokens tokens) {
        return switch (tokens.by()) {
            case SYMBOL -> Instrument::symbol;
            case NAME -> Instrument::name;
            case SLUG -> Instrument::slug;
            case ID, ALL -> throw new IllegalArgumentException("tokens: nothing to look up in " + tokens);
        };
    }

    private static String what(Tokens tokens) {
        return tokens.by().name().toLowerCase(Locale.ROOT);
    }

    private static String key(String what, String value) {
        return what + " " + value.toLowerCase(Locale.ROOT);
    }
}

package dev.assay.api.tokenmetrics.instruments;

import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Resolves symbols, names, slugs and contracts to tokens by the service's list. What was found is kept for an hour unless
 * said otherwise, up to 10,000 answers, so asking again costs nothing; what was not found is not kept. A client's lists
 * resolve by it when they are run.
 *
 * <p>Texts are compared whole, whatever their case, but for addresses of contracts that do not begin with 0x. Copies made
 * by {@link #tieBreak} share what was found. Thread-safe; of threads that ask for the same at once, one sends requests and
 * the others wait for it.
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

    /** Returns a resolver that shares what was found and asks another list; called by the client. */
    public Instruments over(TokenList other) {
        return new Instruments(Objects.requireNonNull(other, "other"), found, tieBreak);
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
     * @throws IllegalArgumentException as {@link Tokens#contracts} does
     * @throws dev.assay.core.error.AssayException if the list cannot be read
     */
    public Tokens resolve(String chain, String address) {
        return resolve(Tokens.contracts(chain, address));
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
        String what = Named.of(tokens).toString();
        List<Instrument> resolved = new ArrayList<>();
        candidates(tokens).forEach((asked, each) -> resolved.add(one(what, asked, each)));
        return resolved.stream().distinct().toList();
    }

    /**
     * Returns all tokens that have each symbol, name, slug or contract; an empty list where none has.
     *
     * @throws IllegalArgumentException if tokens are asked for by id or all are
     * @throws dev.assay.core.error.AssayException if the list cannot be read
     */
    public Map<String, List<Instrument>> candidates(Tokens tokens) {
        Named named = Named.of(tokens);
        Object caller = new Object();
        Map<String, Lookup> lookups = new LinkedHashMap<>();
        tokens.values().forEach(value -> lookups.put(value, found.claim(named.key(value), caller)));
        Map<String, List<Instrument>> answer = new LinkedHashMap<>();
        do {
            // All of its own before any wait, since those waited for may wait for this.
            find(named, lookups, caller);
            lookups.values().stream().filter(lookup -> !lookup.isOver()).forEach(lookup -> list.await(lookup.over()));
            lookups.replaceAll((value, lookup) -> next(named.key(value), lookup, caller));
        } while (lookups.values().stream().anyMatch(lookup -> lookup.tokens() == null));
        lookups.forEach((value, lookup) -> answer.put(value, Objects.requireNonNull(lookup.tokens())));
        return answer;
    }

    /** Asks for what this caller has to look up. */
    private void find(Named named, Map<String, Lookup> lookups, Object caller) {
        Map<String, Lookup> own = new LinkedHashMap<>(lookups);
        own.values().removeIf(lookup -> lookup.isOver() || !lookup.isOf(caller));
        boolean stopped = false;
        try {
            for (List<String> values : named.together(List.copyOf(own.keySet()))) {
                List<Instrument> tokens = list.find(named.query(values)).stream()
                        .map(Instrument::from)
                        .toList();
                for (String value : values) {
                    found.found(named.key(value), lookup(own, value), named.matching(value, tokens));
                }
            }
        } catch (InterruptedCallException e) {
            stopped = true;
            throw e;
        } finally {
            for (Map.Entry<String, Lookup> each : own.entrySet()) {
                found.failed(named.key(each.getKey()), each.getValue(), stopped);
            }
        }
    }

    private static Lookup lookup(Map<String, Lookup> lookups, String value) {
        return Objects.requireNonNull(lookups.get(value));
    }

    /** Replaces a lookup that found out nothing; not by a shared one if the service failed, lest all wait for one failure each. */
    private Lookup next(String key, Lookup lookup, Object caller) {
        if (lookup.tokens() != null) {
            return lookup;
        }
        return lookup.isGivenUp() ? found.claim(key, caller) : new Lookup(caller);
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
}

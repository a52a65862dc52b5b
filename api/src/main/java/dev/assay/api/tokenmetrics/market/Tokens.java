package dev.assay.api.tokenmetrics.market;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens are asked for. Ids are the only safe key: symbols and names are not unique. So a list looks symbols, names,
 * slugs and contracts up when it is run, keeps what it found, and asks by id; only {@code tm.tokens(query)} does not, since
 * it reads the list they are looked up in. A name that no token has is an
 * {@link dev.assay.api.tokenmetrics.instruments.UnknownTokenException}, and one that several have an
 * {@link dev.assay.api.tokenmetrics.instruments.AmbiguousTokenException}, unless the client has a tie-break.
 *
 * <p>Immutable and thread-safe.
 */
public final class Tokens {

    /** What tokens are named by. */
    public enum By {
        /** By nothing: every token. */
        ALL,
        /** By the service's number, such as 3375 for Bitcoin. */
        ID,
        /** By symbol, such as {@code BTC}; several tokens may share one. */
        SYMBOL,
        /** By name, such as {@code Bitcoin}. */
        NAME,
        /** By slug, such as {@code bitcoin}; v3 only. */
        SLUG,
        /** By contract, as {@code chain:address}; never sent as it is. */
        CONTRACT
    }

    private static final int FEW = 8;

    private static final Tokens ALL = new Tokens(By.ALL, List.of());

    private final By by;
    private final List<String> values;

    private Tokens(By by, List<String> values) {
        this.by = by;
        this.values = values;
    }

    /** Returns every token. */
    public static Tokens all() {
        return ALL;
    }

    /**
     * Returns the tokens with these ids.
     *
     * @throws IllegalArgumentException if there is none, or one is below 1
     */
    public static Tokens ids(long... ids) {
        String[] values = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] < 1) {
                throw new IllegalArgumentException("ids: below 1: " + ids[i]);
            }
            values[i] = Long.toString(ids[i]);
        }
        return of(By.ID, "ids", values);
    }

    /**
     * Returns the tokens with these symbols.
     *
     * @throws IllegalArgumentException if there is none, or one is blank or holds a comma
     */
    public static Tokens symbols(String... symbols) {
        return of(By.SYMBOL, "symbols", symbols.clone());
    }

    /**
     * Returns the tokens with these names.
     *
     * @throws IllegalArgumentException if there is none, or one is blank or holds a comma
     */
    public static Tokens names(String... names) {
        return of(By.NAME, "names", names.clone());
    }

    /**
     * Returns the tokens with these slugs; v3 only.
     *
     * @throws IllegalArgumentException if there is none, or one is blank or holds a comma
     */
    public static Tokens slugs(String... slugs) {
        return of(By.SLUG, "slugs", slugs.clone());
    }

    /**
     * Returns the tokens of these contracts; {@link TokensQuery#contract} does the same for the token list.
     *
     * @param chain the chain's slug, such as {@code ethereum}
     * @param addresses the contracts' addresses on it; letters of one that begins with 0x count the same in any case
     * @throws IllegalArgumentException if there is no address, or one or the chain is blank or holds a comma or colon
     */
    public static Tokens contracts(String chain, String... addresses) {
        String[] values = new String[addresses.length];
        for (int i = 0; i < addresses.length; i++) {
            values[i] = contract(chain, addresses[i]);
        }
        return of(By.CONTRACT, "addresses", values);
    }

    /** Returns a contract as the service names it. */
    static String contract(String chain, String address) {
        if (chain.isBlank() || chain.matches(".*[,:].*")) {
            throw new IllegalArgumentException("chain: blank, or with a comma or colon: \"" + chain + "\"");
        }
        if (address.isBlank() || address.matches(".*[,:].*")) {
            throw new IllegalArgumentException("address: blank, or with a comma or colon: \"" + address + "\"");
        }
        return chain.strip() + ":" + address.strip();
    }

    private static Tokens of(By by, String argument, String[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(argument + ": none given; Tokens.all() asks for every token");
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i].isBlank() || values[i].indexOf(',') >= 0) {
                throw new IllegalArgumentException(argument + ": blank or with a comma: \"" + values[i] + "\"");
            }
            values[i] = values[i].strip();
        }
        return new Tokens(
                by, hasRepeated(values) ? List.copyOf(new LinkedHashSet<>(List.of(values))) : List.of(values));
    }

    private static boolean hasRepeated(String[] values) {
        if (values.length > FEW) {
            return new HashSet<>(List.of(values)).size() < values.length;
        }
        for (int i = 1; i < values.length; i++) {
            for (int j = 0; j < i; j++) {
                if (values[i].equals(values[j])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns what the tokens are named by. */
    public By by() {
        return by;
    }

    /** Returns the ids, symbols, names, slugs or contracts, each once; empty for all tokens. */
    public List<String> values() {
        return values;
    }

    /** Returns the ids as numbers; empty unless tokens are named by id. */
    public List<Long> idValues() {
        if (by != By.ID) {
            return List.of();
        }
        List<Long> ids = new ArrayList<>(values.size());
        values.forEach(value -> ids.add(Long.valueOf(value)));
        return List.copyOf(ids);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tokens that && by == that.by && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(by, values);
    }

    @Override
    public String toString() {
        return by == By.ALL ? "all tokens" : "tokens by " + by.name().toLowerCase(Locale.ROOT) + " " + values;
    }
}

package dev.assay.api.tokenmetrics.instruments;

import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.core.error.IgnoredParameterException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What tokens may be named by where they have to be looked up. */
enum Named {
    SYMBOL {
        @Override
        boolean has(Instrument token, String value) {
            return value.equalsIgnoreCase(token.symbol());
        }

        @Override
        TokensQuery query(List<String> values) {
            return TokensQuery.of(Tokens.symbols(values.toArray(String[]::new)));
        }
    },
    NAME {
        @Override
        boolean has(Instrument token, String value) {
            return value.equalsIgnoreCase(token.name());
        }

        @Override
        TokensQuery query(List<String> values) {
            return TokensQuery.of(Tokens.names(values.toArray(String[]::new)));
        }
    },
    SLUG {
        @Override
        boolean has(Instrument token, String value) {
            return value.equalsIgnoreCase(token.slug());
        }

        @Override
        TokensQuery query(List<String> values) {
            return TokensQuery.of(Tokens.slugs(values.toArray(String[]::new)));
        }
    },
    CONTRACT {
        @Override
        String folded(String value) {
            int colon = value.indexOf(':');
            String address = value.substring(colon + 1);
            boolean anyCase = address.regionMatches(true, 0, "0x", 0, 2);
            // Elsewhere, as on Solana, letters of another case are another address.
            return value.substring(0, colon).toLowerCase(Locale.ROOT) + ":"
                    + (anyCase ? address.toLowerCase(Locale.ROOT) : address);
        }

        @Override
        boolean has(Instrument token, String value) {
            String wanted = folded(value);
            return token.contracts().entrySet().stream()
                    .anyMatch(contract -> folded(contract.getKey() + ":" + contract.getValue())
                            .equals(wanted));
        }

        // One at a time, since nothing says that the service takes several; in the form of its recorded answers.
        @Override
        List<List<String>> together(List<String> values) {
            return values.stream().map(List::of).toList();
        }

        @Override
        TokensQuery query(List<String> values) {
            String contract = folded(values.get(0));
            int colon = contract.indexOf(':');
            return TokensQuery.of(Tokens.all()).contract(contract.substring(0, colon), contract.substring(colon + 1));
        }

        // A page of anything is what a service sends that ignores the parameter.
        @Override
        List<Instrument> matching(String value, List<Instrument> tokens) {
            List<Instrument> matching = super.matching(value, tokens);
            if (matching.isEmpty() && !tokens.isEmpty()) {
                throw new IgnoredParameterException(
                        "Asked for the token of the contract " + value + " and got others, such as " + tokens.get(0)
                                + ": the service seems to ignore the parameter blockchain_address",
                        "blockchain_address",
                        null);
            }
            return matching;
        }
    };

    static Named of(Tokens tokens) {
        return switch (tokens.by()) {
            case SYMBOL -> SYMBOL;
            case NAME -> NAME;
            case SLUG -> SLUG;
            case CONTRACT -> CONTRACT;
            case ID, ALL -> throw new IllegalArgumentException("tokens: nothing to look up in " + tokens);
        };
    }

    /** Returns the name in a form that is the same for what counts as the same. */
    String folded(String value) {
        return value.toLowerCase(Locale.ROOT);
    }

    /** Returns what a name is kept under. */
    final String key(String value) {
        return this + " " + folded(value);
    }

    /** Tells whether the token is named so. */
    abstract boolean has(Instrument token, String value);

    /** Returns those that are named so. */
    List<Instrument> matching(String value, List<Instrument> tokens) {
        return tokens.stream().filter(token -> has(token, value)).toList();
    }

    /** Returns the names in parts that are asked for together. */
    List<List<String>> together(List<String> values) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < values.size(); from += TokenList.MOST_NAMES) {
            parts.add(values.subList(from, Math.min(values.size(), from + TokenList.MOST_NAMES)));
        }
        return parts;
    }

    /** Returns the query that asks for those. */
    abstract TokensQuery query(List<String> values);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

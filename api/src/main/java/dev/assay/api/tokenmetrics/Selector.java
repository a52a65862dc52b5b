package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.Tokens;

/** How tokens are named on the wire. */
final class Selector {

    private Selector() {}

    static String parameter(Tokens.By by) {
        return switch (by) {
            case ID -> "token_id";
            case SYMBOL -> "symbol";
            case NAME -> "token_name";
            case SLUG -> "slug";
            case ALL, CONTRACT -> throw new IllegalArgumentException("by: no parameter for " + by);
        };
    }
}

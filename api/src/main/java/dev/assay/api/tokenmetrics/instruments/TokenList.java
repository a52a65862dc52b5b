package dev.assay.api.tokenmetrics.instruments;

import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import java.util.List;

/** Where tokens are looked up; implemented by the client. */
@FunctionalInterface
public interface TokenList {

    /**
     * Returns all tokens a query finds.
     *
     * @throws dev.assay.core.error.AssayException if there is no good answer
     */
    List<Token> find(TokensQuery query);
}

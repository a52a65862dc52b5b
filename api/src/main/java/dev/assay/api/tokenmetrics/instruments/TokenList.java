package dev.assay.api.tokenmetrics.instruments;

import dev.assay.api.tokenmetrics.market.Token;
import dev.assay.api.tokenmetrics.market.TokensQuery;
import dev.assay.core.error.InterruptedCallException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Where tokens are looked up; implemented by the client. */
@FunctionalInterface
public interface TokenList {

    /** How many symbols, names or slugs a query has at most, so that addresses stay shorter than servers take. */
    int MOST_NAMES = 100;

    /**
     * Returns all tokens a query finds.
     *
     * @throws dev.assay.core.error.AssayException if there is no good answer
     */
    List<Token> find(TokensQuery query);

    /**
     * Waits while another thread asks for the same.
     *
     * @param over opens when that thread has an answer or none
     * @throws dev.assay.core.error.AssayException if the wait is interrupted or takes too long
     */
    default void await(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedCallException("Interrupted while another thread looks the token up", e);
        }
    }
}

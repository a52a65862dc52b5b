package dev.assay.api.tokenmetrics.history;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The rows of all days from one to another, which have not been asked for yet. The range is cut into windows that neither
 * overlap nor leave a day out; they are read one after the other, each with as many pages as it takes, and put in order,
 * oldest day first, each row once. A range without a last day ends on the day it is read, UTC.
 *
 * <p>Tokens that are named otherwise than by id are looked up once, before the first window; what fails there is thrown as
 * it is, since nothing has come then.
 *
 * <p>A window that fails, or a bound on credits that is reached, ends it in an {@link IncompleteHistoryException}, which
 * keeps what came, says which days are missing, and holds a token to go on from. Implemented by Assay; immutable and
 * thread-safe.
 *
 * @param <T> the rows' type
 */
public interface History<T> {

    /** Returns what reading it takes; makes no request, so names are counted as not looked up yet. */
    HistoryPlan plan();

    /**
     * Reads it; blocks.
     *
     * @throws IncompleteHistoryException if a window fails or the bound on credits is reached
     * @throws dev.assay.core.error.AssayException if tokens cannot be looked up
     * @throws IllegalArgumentException if it goes on from where a run ended whose names meant other tokens
     */
    HistoryResult<T> get();

    /** Does what {@link #get} does on the client's executor; completing the future from outside aborts it. */
    CompletableFuture<HistoryResult<T>> async();

    /** Does what {@link #get} does on an executor of the caller's. */
    CompletableFuture<HistoryResult<T>> async(Executor executor);

    /**
     * Returns this history with windows of that many days; 29 unless set, since the service is said to refuse more.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    History<T> windowDays(int days);

    /**
     * Returns this history with a bound on credits, which are requests, retries included. A request that might go beyond
     * it is not sent.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    History<T> maxCredits(long credits);

    /** Returns this history, which tells the consumer after each page how far it is, on the thread that reads. */
    History<T> onProgress(Consumer<? super HistoryProgress> consumer);

    /**
     * Returns this history from where an earlier run of it ended; it reads the days that are left, and its result is about
     * those.
     *
     * @param token what {@link IncompleteHistoryException#resumeToken} gave
     * @throws IllegalArgumentException if it is no such token, or that of another history
     */
    History<T> resume(String token);
}

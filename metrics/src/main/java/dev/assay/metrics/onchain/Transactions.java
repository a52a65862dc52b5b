package dev.assay.metrics.onchain;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.TransactionTotals.Totals;
import dev.assay.series.Window;
import java.util.Collection;

/** Counts transactions. */
public final class Transactions {

    private Transactions() {}

    /**
     * Returns how many successful transactions there were; see {@link #count(Collection, Window, Outcome)}.
     */
    public static Measurement count(Collection<Transaction> transactions, Window window) {
        return count(transactions, window, Outcome.SUCCESSFUL);
    }

    /**
     * Returns how many distinct hashes there are in a window. Range: 0 and up; none is 0. More is better. Flagged
     * {@code SUSPECT_DATA} if one hash comes with different contents. Source: Messari counts all, Glassnode successful
     * ones.
     */
    public static Measurement count(Collection<Transaction> transactions, Window window, Outcome outcome) {
        Batch batch = new Batch(transactions, window);
        long successful = successful(batch);
        return batch.draft(OnchainMetrics.TRANSACTION_COUNT)
                .convention("outcome", outcome)
                .value((double) of(outcome, successful, batch.transactions().size() - successful));
    }

    /** Returns the count of transactions that were added up; the hashes are taken as distinct. */
    public static Measurement count(Totals totals, Outcome outcome) {
        return Measurement.of(OnchainMetrics.TRANSACTION_COUNT)
                .n(totals.count())
                .convention("outcome", outcome)
                .value((double) of(outcome, totals.successful(), totals.failed()));
    }

    private static long of(Outcome outcome, long successful, long failed) {
        return switch (outcome) {
            case SUCCESSFUL -> successful;
            case FAILED -> failed;
            case ALL -> successful + failed;
        };
    }

    private static long successful(Batch batch) {
        return batch.transactions().stream().filter(Transaction::isSuccessful).count();
    }

    /**
     * Returns successful / all. Range: 0 to 1; more is better. Undefined ({@code EMPTY}) without transactions.
     */
    public static Measurement successRate(Collection<Transaction> transactions, Window window) {
        Batch batch = new Batch(transactions, window);
        return rate(
                batch.draft(OnchainMetrics.SUCCESS_RATE),
                successful(batch),
                batch.transactions().size());
    }

    /**
     * Returns successful / (successful + failed); see the other method.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static Measurement successRate(long successful, long failed) {
        Arguments.notNegative("successful", successful);
        Arguments.notNegative("failed", failed);
        long all = successful + failed;
        return rate(Measurement.of(OnchainMetrics.SUCCESS_RATE).n(all), successful, all);
    }

    private static Measurement rate(Measurement.Draft draft, long successful, long all) {
        return all == 0 ? draft.undefined(Reason.EMPTY, "no transaction") : draft.value((double) successful / all);
    }
}

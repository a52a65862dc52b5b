package dev.assay.contracts.logs;

import dev.assay.core.feed.Feed;
import dev.assay.core.feed.FeedRun;
import java.util.function.Consumer;

/** A stream on its way to a consumer, from {@link LogStream#forEach} to {@link #close}. Its threads are daemons. Thread-safe. */
public final class LogRun implements AutoCloseable {

    private final FeedRun run;
    private final LogSource<?> source;

    private LogRun(FeedRun run, LogSource<?> source) {
        this.run = run;
        this.source = source;
    }

    static <R> LogRun start(Feed<R> feed, Consumer<? super R> consumer, LogSource<?> source) {
        return new LogRun(
                feed.forEach(row -> {
                    boolean good = false;
                    try {
                        consumer.accept(row);
                        good = true;
                    } finally {
                        if (!good) {
                            source.close();
                        }
                    }
                }),
                source);
    }

    /** Tells whether no further log comes. */
    public boolean isOver() {
        return run.isOver();
    }

    /**
     * Waits until no further log comes; returns if the run was closed or the last block was read.
     *
     * @throws dev.assay.core.error.AssayException if the stream has failed; so with what the consumer threw
     */
    public void join() {
        run.join();
    }

    /** Ends the run; waits for the log in the consumer's hands, though no longer than two seconds. */
    @Override
    public void close() {
        run.close();
        source.close();
    }
}

package dev.assay.contracts.logs;

import static java.util.Objects.requireNonNull;

import dev.assay.core.feed.Feed;
import dev.assay.core.feed.FeedEvent;
import java.time.Duration;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Logs as they happen. {@link Logged#removed} says of those of a block that left the chain that they did not; each was
 * handed out before. A subscription reads ahead by one batch at most, and completes behind the last block if there is
 * one.
 *
 * <p>{@link #forEach} saves the checkpoint once the consumer has returned from the logs of a batch. A subscriber cannot
 * say when it is done: that of a batch is saved after a log of the next one was handed out and when still another is
 * asked for, so that the last two batches may come again after a restart, and none is lost.
 *
 * <p>Where a store was set, one subscription runs at a time; a second one fails with an {@link IllegalStateException}.
 *
 * <p>Failures that may pass are told to the listener and the stream goes on; what will not pass, such as a {@link
 * DeepReorganisationException}, ends it. Thread-safe.
 *
 * @param <T> the record of the event
 */
public final class LogStream<T extends Record> implements Flow.Publisher<Logged<T>> {

    // The source waits by itself, and only where there is nothing new.
    private static final Duration AT_ONCE = Duration.ofNanos(1);

    private final LogScan<T> scan;
    private final @Nullable Consumer<? super FeedEvent> listener;

    LogStream(LogScan<T> scan) {
        this(scan, null);
    }

    private LogStream(LogScan<T> scan, @Nullable Consumer<? super FeedEvent> listener) {
        this.scan = scan;
        this.listener = listener;
    }

    /** Returns this stream with a listener in place of the log, which otherwise has the first failure in a row. */
    public LogStream<T> onEvent(Consumer<? super FeedEvent> told) {
        return new LogStream<>(scan, requireNonNull(told, "told"));
    }

    /** Subscribes as Reactive Streams 1.0.4 has it; logs come on a daemon thread. */
    @Override
    public void subscribe(Flow.Subscriber<? super Logged<T>> subscriber) {
        requireNonNull(subscriber, "subscriber");
        LogSource<T> source = new LogSource<>(scan, false, scan.newBlocks());
        feed(source).subscribe(new Closing<>(subscriber, source));
    }

    /**
     * Gives each log to the consumer, one at a time on a daemon thread, until the run is closed, the last block was
     * read, or the consumer throws.
     */
    public LogRun forEach(Consumer<? super Logged<T>> consumer) {
        requireNonNull(consumer, "consumer");
        LogSource<T> source = new LogSource<>(scan, true, scan.newBlocks());
        return LogRun.start(feed(source), consumer, source);
    }

    private Feed<Logged<T>> feed(LogSource<T> source) {
        // Each log is new, whatever was handed out before: a block may leave the chain and come back.
        Feed<Logged<T>> feed = Feed.<Logged<T>>of(source, log -> new Object())
                .allowUnderAMinute()
                .every(AT_ONCE)
                .remember(0);
        return listener == null ? feed : feed.onEvent(listener);
    }

    /** Passes everything on, and closes the source when it is over. */
    record Closing<T extends Record>(Flow.Subscriber<? super Logged<T>> to, LogSource<T> source)
            implements Flow.Subscriber<Logged<T>> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            to.onSubscribe(new Flow.Subscription() {
                @Override
                public void request(long n) {
                    subscription.request(n);
                }

                @Override
                public void cancel() {
                    subscription.cancel();
                    source.close();
                }
            });
        }

        @Override
        public void onNext(Logged<T> log) {
            boolean good = false;
            try {
                to.onNext(log);
                good = true;
            } finally {
                if (!good) {
                    source.close();
                }
            }
        }

        @Override
        public void onError(Throwable failure) {
            source.close();
            to.onError(failure);
        }

        @Override
        public void onComplete() {
            source.close();
            to.onComplete();
        }
    }
}

package dev.assay.core.feed;

import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list that is polled, and hands out each row when it is new. Nothing is asked for before somebody subscribes and
 * requests rows, and every subscription polls for itself:
 *
 * <pre>{@code
 * Feed<TradingSignal> signals = tm.tradingSignals(TradingSignalsQuery.of(Tokens.ids(3375, 3306))).feed();
 * try (FeedRun run = signals.forEach(signal -> System.out.println(signal.tokenSymbol() + " " + signal.signal()))) {
 *     run.join();
 * }
 * }</pre>
 *
 * <p><b>New</b> is a row whose key was not there before, or that says something else than the last poll that had its key.
 * So the first poll's rows are all new. A subscription knows nothing of earlier ones: whoever must not see a row twice
 * after a restart keeps its key.
 *
 * <p><b>Cost.</b> A poll costs as many requests as its list has pages. Polls begin at least a minute apart; where the
 * client knows the credits of its plan, so far apart that all its feeds that run cannot use up the month together.
 * Each counts alike; when one begins or ends, the others follow from their next poll on.
 *
 * <p><b>Failures</b> that may pass, such as a 500, a 429 or a broken connection, are a {@link FeedEvent.PollFailed}, and
 * the feed goes on; without a listener the first in a row is logged. So is an answer that cannot be read, until the third
 * without a good one between them. What will not pass, such as a refused key, ends the feed with {@code onError}, after the
 * rows that came before; so does closing the client, at once, with an {@link IllegalStateException}.
 *
 * <p><b>Slow subscribers.</b> The list is polled only while rows are requested and none waits, so at most one poll's rows
 * wait, and nothing is lost that the next poll's answer still has. {@link #failBeyond} and {@link #dropOldestBeyond} go on
 * polling by the clock instead.
 *
 * <p>Immutable and thread-safe; each method returns a changed copy. A subscription uses daemon threads while it polls or
 * hands out, and none while it waits.
 *
 * @param <T> the rows' type
 */
public final class Feed<T> implements Flow.Publisher<T> {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final FeedSettings<T> settings;

    private Feed(FeedSettings<T> settings) {
        this.settings = settings;
    }

    /**
     * Returns a feed of what the source brings; lists of a client make their own.
     *
     * @param key what stays the same when a row changes, with {@code equals} and {@code hashCode}; it is kept, so it should
     *     not hold on to the row's answer
     */
    public static <T> Feed<T> of(FeedSource<T> source, Function<? super T, ?> key) {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(key, "key");
        return new Feed<>(new FeedSettings<>(source, key, FeedTimer.of(TimeSource.system())));
    }

    /**
     * Sets what makes a row of a known key new; all that it says unless set. It is kept as the key is. With
     * {@code TradingSignal::signal}, a signal is handed out again when it turns and not when a grade beside it moves.
     */
    public Feed<T> newWhenChanged(Content<? super T> content) {
        FeedSettings<T> changed = settings.copy();
        changed.content = Objects.requireNonNull(content, "content");
        return new Feed<>(changed);
    }

    /**
     * Sets how far apart polls begin at least; a service that asks for a longer wait gets it.
     *
     * @throws IllegalArgumentException if it is below a minute and {@link #allowUnderAMinute} was not called before, not
     *     positive, or above 366 days
     */
    public Feed<T> every(Duration interval) {
        Objects.requireNonNull(interval, "interval");
        if (interval.isNegative() || interval.isZero() || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("interval: not within 366 days: " + interval);
        }
        if (!settings.underAMinute && interval.compareTo(FeedSettings.MINUTE) < 0) {
            throw new IllegalArgumentException("interval: below a minute: " + interval
                    + "; each poll costs a credit at least, so call allowUnderAMinute() before if that is meant");
        }
        FeedSettings<T> changed = settings.copy();
        changed.interval = interval;
        return new Feed<>(changed);
    }

    /** Allows {@link #every} to be less than a minute. */
    public Feed<T> allowUnderAMinute() {
        FeedSettings<T> changed = settings.copy();
        changed.underAMinute = true;
        return new Feed<>(changed);
    }

    /**
     * Sets how many requests this feed may make in 31 days, whatever others run; without {@link #every} its polls are so
     * far apart, and never less than a minute. Unless set, its share of what the client's rate limit says.
     *
     * @param credits how many, or 0 for no such bound
     * @throws IllegalArgumentException if it is negative
     */
    public Feed<T> creditsPerMonth(long credits) {
        if (credits < 0) {
            throw new IllegalArgumentException("credits: negative: " + credits);
        }
        FeedSettings<T> changed = settings.copy();
        changed.creditsPerMonth = credits;
        return new Feed<>(changed);
    }

    /**
     * Sets how many keys a subscription remembers, or those of the last poll if they are more; 10,000 unless set. Beyond
     * that, the keys that came longest ago are forgotten, and a row of theirs would be new again.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Feed<T> remember(int keys) {
        if (keys < 0) {
            throw new IllegalArgumentException("keys: negative: " + keys);
        }
        FeedSettings<T> changed = settings.copy();
        changed.keys = keys;
        return new Feed<>(changed);
    }

    /**
     * Polls by the clock once rows were requested, requested or not, and ends the feed with a
     * {@link FeedOverflowException} when more new rows than that would wait.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public Feed<T> failBeyond(int rows) {
        return overflow(FeedSettings.Overflow.FAIL, rows);
    }

    /**
     * Polls by the clock once rows were requested, requested or not, and drops the oldest when more new rows than that
     * would wait; a {@link FeedEvent.Dropped} says how many. They are not handed out later.
     *
     * @throws IllegalArgumentException if the number is below 1
     */
    public Feed<T> dropOldestBeyond(int rows) {
        return overflow(FeedSettings.Overflow.DROP_OLDEST, rows);
    }

    /**
     * Completes the feed after that many polls, failed ones included, and the rows they brought.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Feed<T> maxPolls(long polls) {
        if (polls < 1) {
            throw new IllegalArgumentException("polls: below 1: " + polls);
        }
        FeedSettings<T> changed = settings.copy();
        changed.maxPolls = polls;
        return new Feed<>(changed);
    }

    /**
     * Adds a listener. It is called on the feed's polling thread, one event at a time for each subscription, maybe at the
     * same time as the subscriber; neither the next poll nor the end comes before it returns. What it throws is logged.
     */
    public Feed<T> onEvent(Consumer<? super FeedEvent> listener) {
        Objects.requireNonNull(listener, "listener");
        FeedSettings<T> changed = settings.copy();
        Consumer<FeedEvent> before = settings.listener;
        changed.listener = before == null ? listener::accept : before.andThen(listener);
        return new Feed<>(changed);
    }

    /** Makes it one of a group, which ends it and whose credits it shares; lists of a client are in the client's. */
    public Feed<T> in(FeedGroup group) {
        FeedSettings<T> changed = settings.copy();
        changed.group = Objects.requireNonNull(group, "group");
        return new Feed<>(changed);
    }

    /** Sets what wakes the feed and tells it the time; the client's, else one of its own on the machine's clocks. */
    public Feed<T> timedBy(FeedTimer timer) {
        FeedSettings<T> changed = settings.copy();
        changed.timer = Objects.requireNonNull(timer, "timer");
        return new Feed<>(changed);
    }

    /**
     * Subscribes as Reactive Streams 1.0.4 has it. Rows come on a daemon thread, which a slow subscriber keeps from nobody
     * else. A subscriber that throws is cancelled, and that is logged.
     */
    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        new FeedSubscription<>(settings).start(subscriber);
    }

    /**
     * Begins to poll, and gives each new row to the consumer, one at a time on a daemon thread, until the run is closed,
     * the feed ends or the consumer throws.
     */
    public FeedRun forEach(Consumer<? super T> consumer) {
        Objects.requireNonNull(consumer, "consumer");
        return FeedRun.start(this, consumer);
    }

    private Feed<T> overflow(FeedSettings.Overflow overflow, int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows: below 1: " + rows);
        }
        FeedSettings<T> changed = settings.copy();
        changed.overflow = overflow;
        changed.waiting = rows;
        return new Feed<>(changed);
    }

    /**
     * Reads what a row says; implemented by users.
     *
     * @param <T> the rows' type
     */
    @FunctionalInterface
    public interface Content<T> {

        /** Returns something with {@code equals} and {@code hashCode}, or null. */
        @Nullable
        Object of(T row);
    }
}

package dev.assay.core.limit;

import dev.assay.core.error.RateLimitException.Scope;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Counts in memory, for one key in one JVM; forgets when the JVM ends.
 *
 * <p>The window slides: a request holds its place from the moment it may be sent until one window after it is over. So
 * the server, which counts when a request arrives, sees in no window more than allowed; a token bucket would let through
 * nearly twice as many. Those who wait are served in the order they came. Thread-safe.
 */
public final class MemoryQuota implements Quota {

    private static final Duration LONGEST_PAUSE = Duration.ofDays(366);
    private static final long SECONDS_A_DAY = 86_400;

    private final RateLimit limit;
    private final TimeSource time;
    private final ReentrantLock lock = new ReentrantLock();
    // When each request that still holds a place was over, oldest first, on the monotonic clock.
    private final ArrayDeque<Long> over = new ArrayDeque<>();
    private final Set<Object> waiting = new LinkedHashSet<>();
    private int running;
    private long creditsUsed;
    private Instant renewal;
    private @Nullable Long pausedUntil;

    private MemoryQuota(RateLimit limit, TimeSource time) {
        this.limit = limit;
        this.time = time;
        this.creditsUsed = limit.creditsUsed();
        this.renewal = nextMonth(time.now());
    }

    /** Returns a quota that has counted nothing yet. */
    public static MemoryQuota of(RateLimit limit, TimeSource time) {
        return new MemoryQuota(limit, time);
    }

    @Override
    public Answer ask(Object caller) {
        lock.lock();
        try {
            long now = time.nanoTime();
            renew(now);
            if (limit.creditsPerMonth() > 0 && creditsUsed >= limit.creditsPerMonth()) {
                waiting.remove(caller);
                return new Exhausted(Duration.between(time.now(), renewal), Scope.MONTH, limit.creditsPerMonth());
            }
            long pause = pausedUntil == null ? 0 : pausedUntil - now;
            long wait = waitFor(caller, now);
            if (wait > 0 || pause > 0) {
                waiting.add(caller);
                return pause > wait
                        ? new Wait(Duration.ofNanos(pause), Scope.UNKNOWN, 0)
                        : new Wait(Duration.ofNanos(wait), scope(), limit.requests(), askAfter(wait));
            }
            waiting.remove(caller);
            running++;
            creditsUsed++;
            return new MemoryPermit();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void leave(Object caller) {
        lock.lock();
        try {
            waiting.remove(caller);
        } finally {
            lock.unlock();
        }
    }

    /** Returns what this counts against. */
    public RateLimit limit() {
        return limit;
    }

    /** Returns how many places of the current window are taken, requests under way included. */
    public int used() {
        lock.lock();
        try {
            renew(time.nanoTime());
            return running + over.size();
        } finally {
            lock.unlock();
        }
    }

    /** Returns how many requests were counted this month, those used before included. */
    public long creditsUsed() {
        lock.lock();
        try {
            renew(time.nanoTime());
            return creditsUsed;
        } finally {
            lock.unlock();
        }
    }

    private void renew(long now) {
        long window = limit.window().toNanos();
        while (!over.isEmpty() && now - over.getFirst() >= window) {
            over.removeFirst();
        }
        if (pausedUntil != null && now - pausedUntil >= 0) {
            pausedUntil = null;
        }
        Instant date = time.now();
        if (!date.isBefore(renewal)) {
            renewal = nextMonth(date);
            creditsUsed = 0;
        }
    }

    private long waitFor(Object caller, long now) {
        if (limit.requests() == 0) {
            return 0;
        }
        // Who waits behind as many as there are places waits a window longer than the one that many places ahead.
        int position = position(caller);
        long window = limit.window().toNanos();
        long ahead = position / limit.requests() * window;
        int missing = position % limit.requests() + 1 - (limit.requests() - running - over.size());
        if (missing <= 0) {
            return ahead;
        }
        // The place that must fall free for us; one still under way holds its place for a window from now at least.
        long freed = missing <= over.size() ? window - (now - nth(missing)) : window;
        return ahead + Math.max(freed, 1);
    }

    // Who slept through the whole wait of a long queue would not see that others have left it.
    private Duration askAfter(long wait) {
        Duration window = limit.window();
        Duration whole = Duration.ofNanos(wait);
        return whole.compareTo(window) < 0 ? whole : window;
    }

    private int position(Object caller) {
        int position = 0;
        for (Object other : waiting) {
            if (other.equals(caller)) {
                return position;
            }
            position++;
        }
        return position;
    }

    private long nth(int n) {
        Iterator<Long> times = over.iterator();
        long nth = times.next();
        for (int i = 1; i < n; i++) {
            nth = times.next();
        }
        return nth;
    }

    private Scope scope() {
        if (limit.window().equals(Duration.ofMinutes(1))) {
            return Scope.MINUTE;
        }
        if (limit.window().equals(Duration.ofSeconds(1))) {
            return Scope.SECOND;
        }
        return limit.window().equals(Duration.ofDays(1)) ? Scope.DAY : Scope.UNKNOWN;
    }

    private static Instant nextMonth(Instant date) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(date.getEpochSecond(), SECONDS_A_DAY));
        LocalDate first = day.withDayOfMonth(1).plusMonths(1);
        return Instant.ofEpochSecond(first.toEpochDay() * SECONDS_A_DAY);
    }

    private final class MemoryPermit implements Permit {

        private boolean released;

        @Override
        public void release(@Nullable Duration pause) {
            lock.lock();
            try {
                if (released) {
                    throw new IllegalStateException("the permit was released before");
                }
                released = true;
                running--;
                long now = time.nanoTime();
                if (limit.requests() > 0) {
                    over.addLast(now);
                }
                if (pause != null) {
                    long until = now + (pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE).toNanos();
                    pausedUntil = pausedUntil == null || until - pausedUntil > 0 ? until : pausedUntil;
                }
            } finally {
                lock.unlock();
            }
        }
    }
}

package dev.assay.api.tokenmetrics.instruments;

import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What was found, until it is too old, and what is being looked up; the least recently used goes first where there is too
 * much. Thread-safe.
 */
final class FoundTokens {

    private static final int MOST = 10_000;

    private final TimeSource time;
    private final long age;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Lookup> lookups = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Lookup> eldest) {
            return size() > MOST;
        }
    };

    FoundTokens(TimeSource time, Duration age) {
        this.time = time;
        this.age = age.toNanos();
    }

    TimeSource time() {
        return time;
    }

    /** Returns the lookup that found it not too long ago or is about to; one of the caller's if there is none. */
    Lookup claim(String key, Object caller) {
        lock.lock();
        try {
            Lookup known = lookups.get(key);
            if (known == null || known.isOld(time.nanoTime(), age)) {
                known = new Lookup(caller);
                lookups.put(key, known);
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the lookup, which is kept unless it found nothing: a token may be listed any minute. */
    void found(String key, Lookup lookup, List<Instrument> tokens) {
        lock.lock();
        try {
            lookup.found(tokens, time.nanoTime());
            if (tokens.isEmpty()) {
                lookups.remove(key, lookup);
            } else {
                lookups.put(key, lookup);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the lookup if it is not over, and forgets it. */
    void failed(String key, Lookup lookup, boolean stopped) {
        lock.lock();
        try {
            if (!lookup.isOver()) {
                lookup.failed(stopped);
                lookups.remove(key, lookup);
            }
        } finally {
            lock.unlock();
        }
    }
}

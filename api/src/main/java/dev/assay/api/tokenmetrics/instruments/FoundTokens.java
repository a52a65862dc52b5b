package dev.assay.api.tokenmetrics.instruments;

import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What was found, until it is too old; the least recently used goes first where there is too much. Thread-safe. */
final class FoundTokens {

    private static final int MOST = 10_000;

    private final TimeSource time;
    private final long age;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Found> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
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

    /** Returns what was found not too long ago; null if nothing was. */
    @Nullable
    List<Instrument> find(String key) {
        lock.lock();
        try {
            Found entry = entries.get(key);
            if (entry == null || time.nanoTime() - entry.since >= age) {
                return null;
            }
            return entry.tokens;
        } finally {
            lock.unlock();
        }
    }

    /** Keeps what was found, unless it is nothing: a token may be listed any minute. */
    void keep(String key, List<Instrument> tokens) {
        if (tokens.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            entries.put(key, new Found(tokens, time.nanoTime()));
        } finally {
            lock.unlock();
        }
    }

    private record Found(List<Instrument> tokens, long since) {}
}

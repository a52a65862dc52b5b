package dev.assay.samples.docs;

import dev.assay.core.error.RateLimitException;
import dev.assay.core.limit.Quota;
import java.time.Duration;

// snippet: quota-shared
/** Counts in a store that several JVMs share. */
final class SharedQuota implements Quota {

    /** Takes a place in the store's window; returns zero if it got one, else when to ask again. */
    interface Counter {
        Duration take(String key, Duration window);
    }

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Counter store;
    private final String key;
    private final int perMinute;

    SharedQuota(Counter store, String key, int perMinute) {
        this.store = store;
        this.key = key;
        this.perMinute = perMinute;
    }

    @Override
    public Answer ask(Object caller) {
        Duration wait = store.take(key, MINUTE);
        if (wait.isZero()) {
            return (Permit) pause -> {};
        }
        return new Wait(wait, RateLimitException.Scope.MINUTE, perMinute);
    }

    @Override
    public void leave(Object caller) {}
}
// end snippet

package dev.assay.contracts.logs;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A store, and which stream uses it: one at a time, since two would overwrite each other. Thread-safe. */
final class StoreUse {

    private final CheckpointStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Object user;
    private boolean used;

    StoreUse(CheckpointStore store) {
        this.store = store;
    }

    CheckpointStore store() {
        return store;
    }

    /**
     * Makes this one the user.
     *
     * @param goingOn whether it was the user before, and may only go on if nobody was since
     * @throws IllegalStateException if another one is, or was
     */
    void claim(Object by, boolean goingOn) {
        lock.lock();
        try {
            if (user != by && (used || goingOn)) {
                throw new IllegalStateException("another stream of this scan saves its checkpoint in " + store
                        + "; give each a store of its own with checkpoints(), or close the other first");
            }
            user = by;
            used = true;
        } finally {
            lock.unlock();
        }
    }

    /** Lets another one be the user, if this one is. */
    void release(Object by) {
        lock.lock();
        try {
            used &= user != by;
        } finally {
            lock.unlock();
        }
    }
}

package dev.assay.contracts.logs;

import dev.assay.core.feed.FeedSource;
import dev.assay.core.feed.Poll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Brings the logs of one subscription, batch by batch, and waits for new blocks where there is none. */
final class LogSource<T extends Record> implements FeedSource<Logged<T>>, AutoCloseable {

    private static final long PATIENCE_SECONDS = 2;

    private final LogScan<T> settings;
    /**
     * Whether a poll means that all logs of the one before are done; else one may still be in the subscriber's hands.
     */
    private final boolean acknowledged;

    private final NewBlocks blocks;
    private final @Nullable StoreUse store;
    private final ReentrantLock saving = new ReentrantLock();
    private volatile boolean closed;
    private @Nullable LogScanner<T> scanner;
    private @Nullable Checkpoint latest;
    /** What is done for certain once the next poll begins, since all logs of this one were taken by then. */
    private @Nullable Checkpoint unsaved;

    private boolean failed;

    LogSource(LogScan<T> settings, boolean acknowledged, NewBlocks blocks) {
        this.settings = settings;
        this.acknowledged = acknowledged;
        this.blocks = blocks;
        this.store = settings.store();
    }

    @Override
    public Poll<Logged<T>> poll(@Nullable Instant previous) {
        if (failed) {
            failed = false;
            blocks.await();
        }
        if (!isOpen()) {
            return new Poll<>(List.of(), 1, true);
        }
        boolean good = false;
        try {
            Poll<Logged<T>> poll = pollNow();
            if (poll.last()) {
                close();
            }
            good = true;
            return poll;
        } finally {
            if (!good) {
                // The feed decides whether it goes on; if it does not, nobody comes back to close.
                failed = true;
                blocks.release();
                leaveStore();
            }
        }
    }

    /** Claims the store, unless this is closed. */
    private boolean isOpen() {
        saving.lock();
        try {
            if (store != null && !closed) {
                store.claim(this, scanner != null);
            }
            return !closed;
        } finally {
            saving.unlock();
        }
    }

    private void leaveStore() {
        if (store != null) {
            store.release(this);
        }
    }

    private Poll<Logged<T>> pollNow() {
        LogScanner<T> from = scanner;
        if (from == null) {
            from = settings.open();
            scanner = from;
        }
        saveDone(from);
        while (!from.isDone()) {
            Optional<LogBatch<T>> batch = from.read();
            if (batch.isEmpty()) {
                blocks.await();
                continue;
            }
            List<Logged<T>> logs = batch.get().logs();
            Checkpoint before = latest;
            latest = batch.get().checkpoint();
            if (acknowledged) {
                unsaved = latest;
            } else if (!logs.isEmpty()) {
                unsaved = before;
            }
            if (!logs.isEmpty()) {
                // Who acknowledges is asked once more, so that the last checkpoint is saved, too.
                return new Poll<>(logs, 1, from.isDone() && !acknowledged);
            }
            if (acknowledged) {
                saveDone(from);
            }
        }
        return new Poll<>(List.of(), 1, true);
    }

    private void saveDone(LogScanner<T> from) {
        Checkpoint done = unsaved;
        if (done == null) {
            return;
        }
        saving.lock();
        try {
            if (!closed) {
                from.save(done);
                unsaved = null;
            }
        } finally {
            if (closed) {
                leaveStore();
            }
            saving.unlock();
        }
    }

    /** Waits for a store that is being written, though not for ever; it is left behind that in any case. */
    @Override
    public void close() {
        closed = true;
        if (isNotSaving()) {
            leaveStore();
            saving.unlock();
        }
        blocks.close();
    }

    private boolean isNotSaving() {
        try {
            return saving.tryLock() || saving.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

package dev.assay.contracts.logs;

import dev.assay.core.feed.FeedSource;
import dev.assay.core.feed.Poll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the logs of one subscription, batch by batch, and waits for new blocks where there is none. */
final class LogSource<T extends Record> implements FeedSource<Logged<T>>, AutoCloseable {

    private final LogScan<T> settings;
    /**
     * Whether a poll means that all logs of the one before are done; else one may still be in the subscriber's hands.
     */
    private final boolean acknowledged;

    private final NewBlocks blocks;
    private @Nullable LogScanner<T> scanner;
    private @Nullable Checkpoint latest;
    /** What is done for certain once the next poll begins, since all logs of this one were taken by then. */
    private @Nullable Checkpoint unsaved;

    private boolean failed;

    LogSource(LogScan<T> settings, boolean acknowledged, NewBlocks blocks) {
        this.settings = settings;
        this.acknowledged = acknowledged;
        this.blocks = blocks;
    }

    @Override
    public Poll<Logged<T>> poll(@Nullable Instant previous) {
        if (failed) {
            failed = false;
            blocks.await();
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
            }
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
        if (done != null) {
            from.save(done);
            unsaved = null;
        }
    }

    @Override
    public void close() {
        blocks.close();
    }
}

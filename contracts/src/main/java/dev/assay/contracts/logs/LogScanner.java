package dev.assay.contracts.logs;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads logs from a block on and follows the chain, each log once.
 *
 * <pre>{@code
 * LogScanner<Transfer> scanner = query.scan(deployed).checkpoints(CheckpointStore.file(file)).open();
 * scanner.catchUp(batch -> {
 *     batch.removed().forEach(log -> delete(log));
 *     batch.added().forEach(log -> insert(log));
 * });
 * }</pre>
 *
 * <p><b>Old blocks</b> are read many at a time. The last one of each piece is asked for in the same request before and
 * behind its logs, and the one before the piece, too; only if they are there, and the same, the piece counts. <b>New blocks</b> are read one by one with
 * their hash and the bloom of their logs: where the bloom says that there may be logs and none came, as from a node
 * behind a balancer that lags, the block is asked for again by its hash. <b>Reorganisations</b> are noticed by the
 * hashes of what is kept: the logs of blocks that left the chain come once more as {@link LogBatch#removed}, then those
 * of the blocks in their place as added.
 *
 * <p><b>Checkpoint.</b> Asking for the next batch says that the one before is done: then its checkpoint is saved. A
 * program that ends in between gets that batch again, and the same one, unless the chain has changed.
 *
 * <p>What {@link #next} throws changes nothing: it can be called again. Not thread-safe.
 *
 * @param <T> the record of the event
 */
public final class LogScanner<T extends Record> {

    private final LogQuery<T> query;
    private final Scan scan;
    private final CheckpointStore store;
    private @Nullable Checkpoint unsaved;

    LogScanner(LogQuery<T> query, Scan scan, CheckpointStore store) {
        this.query = query;
        this.scan = scan;
        this.store = store;
    }

    /**
     * Saves the checkpoint of the batch before, and reads the next; empty if there is no new block, or the last one was
     * read.
     *
     * @throws DeepReorganisationException if the chain was reorganised deeper than is kept
     * @throws LaggingNodeException if the node keeps contradicting itself
     * @throws dev.assay.core.error.DataException if a log does not hold its event
     */
    public Optional<LogBatch<T>> next() {
        commit();
        Optional<LogBatch<T>> batch = read();
        batch.ifPresent(read -> unsaved = read.checkpoint());
        return batch;
    }

    /** Says that the last batch is done: saves its checkpoint. A second call does nothing. */
    public void commit() {
        Checkpoint done = unsaved;
        if (done != null) {
            store.save(done);
            unsaved = null;
        }
    }

    /**
     * Reads until there is no new block, and commits each batch once the consumer returns.
     *
     * @return how many batches there were
     */
    public long catchUp(Consumer<? super LogBatch<T>> consumer) {
        long batches = 0;
        for (Optional<LogBatch<T>> batch = next(); batch.isPresent(); batch = next()) {
            consumer.accept(batch.get());
            batches++;
        }
        return batches;
    }

    /** Returns whether the last block of the scan was read. */
    public boolean isDone() {
        return scan.isDone();
    }

    /** Returns the first block that was not read. */
    public long nextBlock() {
        return scan.checkpoint().nextBlock();
    }

    /** Reads without committing. */
    Optional<LogBatch<T>> read() {
        Records<T> added = query.records();
        Step step = scan.step(added);
        if (step == null) {
            return Optional.empty();
        }
        Records<T> removed = query.records();
        RawLog raw = new RawLog();
        for (KeptLog log : step.removed()) {
            raw.load(log);
            removed.take(raw);
        }
        scan.took(step);
        return Optional.of(new LogBatch<>(
                step.first(), step.last(), removed.records(), added.records(), added.leftOut(), step.after()));
    }

    void save(Checkpoint checkpoint) {
        store.save(checkpoint);
    }
}

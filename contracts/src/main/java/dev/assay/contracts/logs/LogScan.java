package dev.assay.contracts.logs;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.core.time.TimeSource;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a query follows the chain from a block on; {@link #open} is for a loop, {@link #stream} for a subscriber.
 *
 * <p>Immutable and thread-safe; each method returns a changed copy.
 *
 * @param <T> the record of the event
 */
public final class LogScan<T extends Record> {

    private static final Duration INTERVAL = Duration.ofSeconds(4);

    private final LogQuery<T> query;
    private final long first;
    private final ScanSettings settings;
    /** Null if each scanner and each stream has one of its own. */
    private final @Nullable StoreUse store;

    private final Duration interval;
    private final @Nullable URI socket;

    private LogScan(
            LogQuery<T> query,
            long first,
            ScanSettings settings,
            @Nullable StoreUse store,
            Duration interval,
            @Nullable URI socket) {
        this.query = query;
        this.first = first;
        this.settings = settings;
        this.store = store;
        this.interval = interval;
        this.socket = socket;
    }

    static <T extends Record> LogScan<T> of(LogQuery<T> query, long first) {
        return new LogScan<>(query, first, ScanSettings.DEFAULTS, null, INTERVAL, null);
    }

    /**
     * Sets the last block; none unless set. Behind it the scan is complete, final or not.
     *
     * @throws IllegalArgumentException if it is before the first
     */
    public LogScan<T> until(long last) {
        if (last < first) {
            throw new IllegalArgumentException("last must not be before the first block " + first + ", is " + last);
        }
        return new LogScan<>(query, first, settings.until(last), store, interval, socket);
    }

    /**
     * Sets where the checkpoint is kept. What it holds comes before the first block; unless a store is set, each scanner
     * and each subscriber begins at the first block. A store is for one at a time, as two would overwrite each other: a
     * second stream of this scan fails with an {@link IllegalStateException} while the first runs.
     */
    public LogScan<T> checkpoints(CheckpointStore kept) {
        return new LogScan<>(query, first, settings, new StoreUse(requireNonNull(kept, "kept")), interval, socket);
    }

    /**
     * Sets how many blocks behind the newest are kept to notice that the chain has changed; unless set those the node
     * does not call final, at most 256, and 128 if it does not say.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public LogScan<T> keep(int blocks) {
        checkPositive(blocks, "blocks");
        return new LogScan<>(query, first, settings.keep(blocks), store, interval, socket);
    }

    /**
     * Sets how many blocks are asked for at once at most; a million unless set, and less where the provider says so.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public LogScan<T> mostBlocks(long blocks) {
        checkPositive(blocks, "blocks");
        return new LogScan<>(query, first, settings.most(blocks), store, interval, socket);
    }

    /**
     * Sets how long a stream waits before it asks for a new block; 4 seconds unless set.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public LogScan<T> pollEvery(Duration wait) {
        if (wait.isNegative() || wait.isZero()) {
            throw new IllegalArgumentException("wait must be positive, is " + wait);
        }
        return new LogScan<>(query, first, settings, store, wait, socket);
    }

    /**
     * Lets a stream be woken by the new blocks a node announces over WebSocket ({@code eth_subscribe newHeads}). Logs
     * are still asked for by HTTP, since announced ones are lost with the connection; {@link #pollEvery} goes on beside
     * it. Proxy, certificates and HTTP client are those of the query's node, see {@link JsonRpc#openSocket}.
     *
     * @param url with scheme ws or wss
     */
    public LogScan<T> wokenBy(URI url) {
        return new LogScan<>(query, first, settings, store, interval, requireNonNull(url, "url"));
    }

    /**
     * Sets where time comes from, and how long to wait before something is asked again that contradicts itself; for
     * tests.
     */
    public LogScan<T> timedBy(TimeSource time, Duration pause) {
        requireNonNull(time, "time");
        return new LogScan<>(
                query, first, settings.time(time, requireNonNull(pause, "pause")), store, interval, socket);
    }

    /**
     * Returns a scanner at the checkpoint, at the first block if there is none.
     *
     * @throws IllegalStateException if the checkpoint is of another query
     */
    public LogScanner<T> open() {
        CheckpointStore kept = store == null ? CheckpointStore.inMemory() : store.store();
        Checkpoint from =
                kept.load().orElseGet(() -> Checkpoint.start(query.filter().fingerprint(), first));
        if (!from.filter().equals(query.filter().fingerprint())) {
            throw new IllegalStateException(
                    "the checkpoint is of a query with other contracts or topics than " + query);
        }
        return new LogScanner<>(query, new Scan(query.rpc(), query.filter(), settings, from), kept);
    }

    /** Returns a publisher of the logs; each subscriber has a scanner of its own, see {@link #checkpoints}. */
    public LogStream<T> stream() {
        return new LogStream<>(this);
    }

    /** The store, if one was set. */
    @Nullable
    StoreUse store() {
        return store;
    }

    NewBlocks newBlocks() {
        return socket == null
                ? NewBlocks.every(interval, settings.time())
                : NewBlocks.announced(query.rpc(), socket, interval);
    }

    static void checkPositive(long blocks, String what) {
        if (blocks < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, is " + blocks);
        }
    }

    @Override
    public String toString() {
        return "LogScan[" + query + " from block " + first + "]";
    }
}

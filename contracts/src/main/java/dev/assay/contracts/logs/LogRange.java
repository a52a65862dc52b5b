package dev.assay.contracts.logs;

import dev.assay.core.error.DataException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The logs of some blocks. Each run asks anew, as many blocks at once as the provider allows; the newest blocks are
 * read with the care of {@link LogScanner}. Immutable and thread-safe.
 *
 * <p>Any run throws {@link LaggingNodeException} if the node keeps contradicting itself, {@link DataException} if a log
 * does not hold its event or the last block is not there yet, and what else a request throws.
 *
 * @param <T> the record of the event
 */
public final class LogRange<T extends Record> implements Iterable<Logged<T>> {

    private final LogQuery<T> query;
    private final long first;
    private final long last;
    private final ScanSettings settings;

    LogRange(LogQuery<T> query, long first, long last, ScanSettings settings) {
        this.query = query;
        this.first = first;
        this.last = last;
        this.settings = settings.until(last);
    }

    /**
     * Returns this range, asked for in pieces of at most so many blocks; a million unless set, and less where the
     * provider says so.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public LogRange<T> mostBlocks(long blocks) {
        LogScan.checkPositive(blocks, "blocks");
        return new LogRange<>(query, first, last, settings.most(blocks));
    }

    /** Reads all logs, in the order of the chain. */
    public List<Logged<T>> toList() {
        Scan scan = scan();
        Records<T> records = query.records();
        while (!scan.isDone()) {
            Step step = step(scan, records);
            if (isBack(step)) {
                records.records().removeIf(log -> log.blockNumber() >= step.first());
            }
        }
        return List.copyOf(records.records());
    }

    /** Reads all logs into columns, without an object for each. */
    public LogColumns columns() {
        Scan scan = scan();
        ColumnFiller filler = new ColumnFiller(query.event(), query.isLeavingOut());
        while (!scan.isDone()) {
            Step step = step(scan, filler);
            if (isBack(step)) {
                filler.cutFrom(step.first());
            }
        }
        return filler.columns();
    }

    /**
     * Returns the logs piece by piece as they are asked for; of use once. What was replaced meanwhile ends it with a
     * {@link ReorganisedException}.
     */
    public Stream<Logged<T>> stream() {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), traits), false);
    }

    /**
     * Returns the logs piece by piece as they are asked for. What was replaced meanwhile ends it with a {@link
     * ReorganisedException}.
     */
    @Override
    public Iterator<Logged<T>> iterator() {
        return new Pieces();
    }

    private Scan scan() {
        return new Scan(
                query.rpc(),
                query.filter(),
                settings,
                Checkpoint.start(query.filter().fingerprint(), first));
    }

    private Step step(Scan scan, LogTarget target) {
        Step step = scan.step(target);
        if (step == null) {
            throw new DataException(
                    "Block " + last + " is not there yet, the node has come to block " + scan.head(), null, null);
        }
        scan.took(step);
        return step;
    }

    private static boolean isBack(Step step) {
        return step.after().nextBlock() <= step.first();
    }

    private final class Pieces implements Iterator<Logged<T>> {

        private final Scan scan = scan();
        private List<Logged<T>> piece = new ArrayList<>();
        private int next;

        @Override
        public boolean hasNext() {
            while (next == piece.size() && !scan.isDone()) {
                Records<T> records = query.records();
                Step step = step(scan, records);
                if (isBack(step) && !step.removed().isEmpty()) {
                    throw new ReorganisedException(step.first());
                }
                piece = records.records();
                next = 0;
            }
            return next < piece.size();
        }

        @Override
        public Logged<T> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no log is left");
            }
            return piece.get(next++);
        }
    }
}

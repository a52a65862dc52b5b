package dev.assay.core.socket;

import dev.assay.core.error.TimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The bounded queue between socket and consumer. What it had to drop, it says in the place where it is missing. */
final class EventBuffer {

    private final int maxEvents;
    private final long maxBytes;
    private final Overflow overflow;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<Entry> queue = new ArrayDeque<>();
    private long bytes;
    private long dropped;
    private @Nullable Instant droppedSince;
    private boolean sealed;
    private SocketEvent.@Nullable Closed closed;
    private @Nullable Throwable failure;

    EventBuffer(int maxEvents, long maxBytes, Overflow overflow) {
        this.maxEvents = maxEvents;
        this.maxBytes = maxBytes;
        this.overflow = overflow;
    }

    /**
     * Adds an event, as the policy says if there is no room.
     *
     * @param wanted asked under the lock; if it turns false while waiting for room, the event is not added
     * @return whether it was added
     */
    boolean put(Entry entry, BooleanSupplier wanted) {
        lock.lock();
        try {
            while (isOpen() && wanted.getAsBoolean() && isFull(entry.size())) {
                if (overflow == Overflow.BLOCK) {
                    changed.awaitUninterruptibly();
                } else {
                    makeRoom();
                }
            }
            if (!isOpen() || !wanted.getAsBoolean()) {
                return false;
            }
            add(entry);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Adds an event even if there is no room; nothing if the buffer has ended. */
    void force(Entry entry) {
        lock.lock();
        try {
            if (isOpen()) {
                add(entry);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns the next event, or null if there is none in time; the end again and again. */
    @Nullable
    SocketEvent poll(Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = Nanos.of(limit);
            while (!hasNext()) {
                if (left <= 0) {
                    return null;
                }
                left = changed.awaitNanos(left);
            }
            return remove();
        } finally {
            lock.unlock();
        }
    }

    /** Returns the next event, waiting for as long as it takes. */
    SocketEvent next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!hasNext()) {
                changed.await();
            }
            return remove();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the first wanted text out of the middle; waits for it. */
    String take(Predicate<String> wanted, Duration limit) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = Nanos.of(limit);
            while (true) {
                String text = find(wanted);
                if (text != null) {
                    return text;
                }
                rethrow();
                if (left <= 0) {
                    throw new TimeoutException(
                            "the answer did not come within " + limit, TimeoutException.Limit.ATTEMPT, limit, null);
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns everything and empties the buffer; if there is nothing, nothing can be put any more. */
    List<Entry> drainOrSeal() {
        lock.lock();
        try {
            List<Entry> entries = new ArrayList<>();
            while (droppedSince != null || !queue.isEmpty()) {
                entries.add(removeEntry());
            }
            sealed = entries.isEmpty();
            return entries;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the buffer: what is in it can still be read. Only the first end counts. */
    void end(SocketEvent.Closed end) {
        lock.lock();
        try {
            if (isOpen()) {
                closed = end;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends the buffer with a failure, as {@link #end} does. */
    void fail(Throwable reason) {
        lock.lock();
        try {
            if (isOpen()) {
                failure = reason;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets waiting threads look again whether what they have is still wanted. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isOpen() {
        return !sealed && closed == null && failure == null;
    }

    private boolean isFull(long size) {
        return queue.size() >= maxEvents || (!queue.isEmpty() && bytes + size > maxBytes);
    }

    private void makeRoom() {
        if (overflow == Overflow.FAIL) {
            throw new SocketOverflowException(queue.size(), bytes);
        }
        drop(queue.remove());
    }

    private void drop(Entry entry) {
        bytes -= entry.size();
        if (entry.event() instanceof SocketEvent.Gap gap) {
            dropped += gap.dropped();
        } else if (entry.event() instanceof SocketEvent.Message) {
            dropped++;
        }
        if (droppedSince == null) {
            droppedSince = entry.event() instanceof SocketEvent.Gap gap ? gap.since() : entry.at();
        }
    }

    private void add(Entry entry) {
        queue.add(entry);
        bytes += entry.size();
        changed.signalAll();
    }

    private boolean hasNext() {
        return droppedSince != null || !queue.isEmpty() || closed != null || failure != null;
    }

    private SocketEvent remove() {
        if (droppedSince != null || !queue.isEmpty()) {
            return removeEntry().event();
        }
        rethrow();
        if (closed == null) {
            throw new AssertionError("nothing to remove");
        }
        return closed;
    }

    private Entry removeEntry() {
        Instant since = droppedSince;
        if (since != null) {
            SocketEvent.Gap gap =
                    new SocketEvent.Gap(SocketEvent.Gap.Reason.OVERFLOW, since, dropped, 0, "the consumer is too slow");
            droppedSince = null;
            dropped = 0;
            return new Entry(gap, 0, since);
        }
        Entry entry = queue.remove();
        bytes -= entry.size();
        changed.signalAll();
        return entry;
    }

    private @Nullable String find(Predicate<String> wanted) {
        for (Iterator<Entry> entries = queue.iterator(); entries.hasNext(); ) {
            Entry entry = entries.next();
            if (entry.event() instanceof SocketEvent.Text message && wanted.test(message.text())) {
                entries.remove();
                bytes -= entry.size();
                changed.signalAll();
                return message.text();
            }
        }
        return null;
    }

    private void rethrow() {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
    }

    /**
     * An event in the buffer.
     *
     * @param size how much it holds, about, in bytes
     * @param at when it came
     */
    record Entry(SocketEvent event, long size, Instant at) {}
}

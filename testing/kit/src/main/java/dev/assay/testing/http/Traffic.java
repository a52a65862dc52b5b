package dev.assay.testing.http;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The requests a server has seen; keeps the newest, counts all. */
final class Traffic {

    private final int kept;
    private final Deque<SeenRequest> requests = new ArrayDeque<>();
    private long count;

    Traffic(int kept) {
        this.kept = kept;
    }

    synchronized void add(SeenRequest request) {
        count++;
        requests.addLast(request);
        if (requests.size() > kept) {
            requests.removeFirst();
        }
        notifyAll();
    }

    synchronized void await(long wanted, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (count < wanted) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new IllegalStateException("only " + count + " of " + wanted + " requests after " + patience);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    synchronized List<SeenRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized long count() {
        return count;
    }

    synchronized void clear() {
        requests.clear();
        count = 0;
    }

    SortedMap<Instant, Integer> perMinute() {
        SortedMap<Instant, Integer> counts = new TreeMap<>();
        for (SeenRequest request : requests()) {
            counts.merge(request.time().truncatedTo(ChronoUnit.MINUTES), 1, Integer::sum);
        }
        return counts;
    }

    int mostWithin(Duration window) {
        List<Instant> times =
                requests().stream().map(SeenRequest::time).sorted().toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < times.size(); last++) {
            while (!times.get(first).plus(window).isAfter(times.get(last))) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}

package dev.assay.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.core.fakes.Await;
import dev.assay.core.fakes.ManualTime;
import dev.assay.core.limit.Quota.Permit;
import dev.assay.core.limit.Quota.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class MemoryQuotaConcurrencyTest {

    private static final int THREADS = 8;
    private static final int REQUESTS = 40;
    private static final int LIMIT = 5;
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final ManualTime time = ManualTime.running();

    /**
     * The server may count a request at any moment between its leave and its end: whichever moment that is, no window
     * holds more than the limit.
     */
    @Test
    void noWindowOfTheServerEverSeesMoreThanAllowed() throws Exception {
        long seed = new Random().nextLong();
        MemoryQuota quota = MemoryQuota.of(RateLimit.per(WINDOW, LIMIT), time);
        List<long[]> spans = Collections.synchronizedList(new ArrayList<>());
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        long origin = time.nanoTime();
        List<Future<?>> callers = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            Random random = new Random(seed + t);
            callers.add(pool.submit(() -> {
                for (int i = 0; i < REQUESTS; i++) {
                    spans.add(request(quota, random, origin));
                }
                return null;
            }));
        }

        for (Future<?> caller : callers) {
            caller.get(100, TimeUnit.SECONDS);
        }
        pool.shutdown();

        assertThat(spans).hasSize(THREADS * REQUESTS);
        assertThat(mostInAWindow(spans)).as("seed %s", seed).isLessThanOrEqualTo(LIMIT);
        assertThat(quota.creditsUsed()).isEqualTo(THREADS * REQUESTS);
    }

    @Test
    void whoWaitsIsServedInOrderWhateverTheThreadsDo() throws Exception {
        ManualTime held = ManualTime.held();
        MemoryQuota quota = MemoryQuota.of(RateLimit.per(WINDOW, 1), held);
        ((Permit) quota.ask("before")).release(null);
        List<Integer> served = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int number = i;
            Thread thread = new Thread(() -> serve(quota, held, number, served));
            threads.add(thread);
            thread.start();
            held.awaitSleepers(i + 1);
        }
        AtomicInteger windows = new AtomicInteger();

        while (served.size() < 6) {
            int before = served.size();
            held.advance(WINDOW);
            windows.incrementAndGet();
            Await.until(() -> served.size() > before);
            held.awaitSleepers(6 - served.size());
        }
        for (Thread thread : threads) {
            thread.join(10_000);
        }

        assertThat(served).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(windows).hasValue(6);
    }

    private static void serve(MemoryQuota quota, ManualTime time, int number, List<Integer> served) {
        try {
            Permit permit = leave(quota, time, number);
            permit.release(null);
            served.add(number);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private long[] request(MemoryQuota quota, Random random, long origin) throws InterruptedException {
        Permit permit = leave(quota, time, new Object());
        long begun = time.nanoTime() - origin;
        time.sleep(Duration.ofMillis(random.nextInt(3_000)));
        long over = time.nanoTime() - origin;
        permit.release(random.nextInt(20) == 0 ? Duration.ofSeconds(random.nextInt(90)) : null);
        return new long[] {begun, over};
    }

    private static Permit leave(MemoryQuota quota, ManualTime time, Object caller) throws InterruptedException {
        while (true) {
            Quota.Answer answer = quota.ask(caller);
            if (answer instanceof Permit permit) {
                return permit;
            }
            time.sleep(((Wait) answer).duration());
        }
    }

    /**
     * Returns how many requests can at most fall into one window. A window that holds the end of one request and the
     * beginning of a later one can hold both: so count, for each end, the beginnings less than a window after it.
     */
    private static int mostInAWindow(List<long[]> spans) {
        int most = 0;
        long window = WINDOW.toNanos();
        for (long[] first : spans) {
            int inside = 0;
            for (long[] other : spans) {
                if (other[1] >= first[1] && other[0] - first[1] < window) {
                    inside++;
                }
            }
            most = Math.max(most, inside);
        }
        return most;
    }
}

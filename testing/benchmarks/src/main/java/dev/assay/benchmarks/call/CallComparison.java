package dev.assay.benchmarks.call;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Whole requests in a warm JVM: time and allocation of Assay against bare OkHttp with hand-written Moshi, and of bare
 * against itself, for the spread.
 */
final class CallComparison {

    private static final int PAIRS = 30;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private CallComparison() {}

    /** Prints the ratios. */
    public static void main(String[] arguments) throws Exception {
        System.out.println("Java " + System.getProperty("java.runtime.version"));
        try (ServerProcess server = new ServerProcess()) {
            Caller bare = new Bare(server.port());
            Caller again = new Bare(server.port());
            Caller assay = new WithAssay(server.port());
            check(bare, assay);
            for (int callers : new int[] {1, 64}) {
                compare("price, 2 rows", callers, Caller::price, assay, bare, again);
                compare("price, 2 rows, other address each time", callers, Caller::turnedPrice, assay, bare, again);
                compare("daily-ohlcv, 100 rows", callers, Caller::ohlcv, assay, bare, again);
            }
        }
        System.exit(0);
    }

    /** One of the requests. */
    interface Call {
        long make(Caller caller) throws Exception;
    }

    private static void check(Caller bare, Caller assay) throws Exception {
        if (bare.price() != assay.price() || bare.ohlcv() != assay.ohlcv()) {
            throw new IllegalStateException("the two read different values");
        }
    }

    private static void compare(String name, int callers, Call call, Caller assay, Caller bare, Caller again)
            throws Exception {
        int requests = callers == 1 ? 2_000 : 6_400;
        for (int i = 0; i < 6; i++) {
            time(assay, call, callers, requests);
            time(bare, call, callers, requests);
            time(again, call, callers, requests);
        }
        Pairs ours =
                Pairs.of(PAIRS, () -> time(assay, call, callers, requests), () -> time(bare, call, callers, requests));
        Pairs self =
                Pairs.of(PAIRS, () -> time(again, call, callers, requests), () -> time(bare, call, callers, requests));
        System.out.println(name + ", " + callers + (callers == 1 ? " caller" : " callers"));
        System.out.println("  time, Assay to bare:       " + ours);
        System.out.println("  time, bare to itself:      " + self);
        System.out.printf(
                "  allocation, Assay to bare: %.3f (%,.0f and %,.0f bytes a request)%n",
                allocation(assay, call) / allocation(bare, call), allocation(assay, call), allocation(bare, call));
    }

    private static double time(Caller caller, Call call, int callers, int requests) throws Exception {
        if (callers == 1) {
            long begun = System.nanoTime();
            for (int i = 0; i < requests; i++) {
                call.make(caller);
            }
            return System.nanoTime() - begun;
        }
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                tasks.add(() -> {
                    long sum = 0;
                    for (int n = 0; n < requests / callers; n++) {
                        sum += call.make(caller);
                    }
                    return sum;
                });
            }
            long begun = System.nanoTime();
            for (Future<Long> done : pool.invokeAll(tasks)) {
                done.get();
            }
            return System.nanoTime() - begun;
        } finally {
            pool.shutdown();
        }
    }

    private static double allocation(Caller caller, Call call) throws Exception {
        int requests = 2_000;
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < requests; i++) {
            call.make(caller);
        }
        return (double) (THREADS.getCurrentThreadAllocatedBytes() - before) / requests;
    }
}

package dev.assay.testing.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Runs several at the same time, and fails with what the first of them threw. */
final class Together {

    private Together() {}

    static void run(List<? extends Runnable> tasks) {
        CountDownLatch start = new CountDownLatch(tasks.size());
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (Runnable task : tasks) {
            Thread thread = new Thread(() -> {
                start.countDown();
                try {
                    start.await();
                    task.run();
                } catch (InterruptedException | RuntimeException | Error e) {
                    failures.add(e);
                }
            });
            thread.setDaemon(true);
            thread.setName("assay-law");
            threads.add(thread);
            thread.start();
        }
        join(threads);
        Throwable first = failures.poll();
        if (first != null) {
            failures.forEach(first::addSuppressed);
            throw new AssertionError("One of those that ran at the same time failed: " + first, first);
        }
    }

    private static void join(List<Thread> threads) {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}

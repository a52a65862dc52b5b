package dev.assay.core.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A subscriber that requests what a test tells it to and keeps what it gets. */
final class Taker<T> implements Flow.Subscriber<T> {

    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<T> rows = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Flow.Subscription subscription;
    private volatile Throwable failure;

    static <T> Taker<T> of(Feed<T> feed) {
        Taker<T> taker = new Taker<>();
        feed.subscribe(taker);
        return taker;
    }

    Taker<T> request(long n) {
        subscription.request(n);
        return this;
    }

    void cancel() {
        subscription.cancel();
    }

    /** Waits for that many rows. */
    List<T> rows(int count) throws InterruptedException {
        List<T> taken = new ArrayList<>();
        while (taken.size() < count) {
            T row = rows.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (row == null) {
                throw new AssertionError("rows: " + taken + " of " + count + "; failure: " + failure);
            }
            taken.add(row);
        }
        return taken;
    }

    /** Returns the rows that are there, without waiting. */
    List<T> rowsNow() {
        List<T> taken = new ArrayList<>();
        rows.drainTo(taken);
        return taken;
    }

    /** Waits for the end; returns the failure, or null if it is complete. */
    Throwable end() throws InterruptedException {
        if (!end.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("no end");
        }
        return failure;
    }

    boolean isEnded() {
        return end.getCount() == 0;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
    }

    @Override
    public void onNext(T row) {
        rows.add(row);
    }

    @Override
    public void onError(Throwable why) {
        failure = why;
        end.countDown();
    }

    @Override
    public void onComplete() {
        end.countDown();
    }
}

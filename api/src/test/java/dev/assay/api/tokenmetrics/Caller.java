package dev.assay.api.tokenmetrics;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A thread that makes a call, and how the call ended. */
final class Caller {

    private final Thread thread;
    private volatile Throwable failure;
    private volatile boolean interrupted;

    private Caller(Runnable call) {
        thread = new Thread(
                () -> {
                    try {
                        call.run();
                    } catch (Throwable e) {
                        failure = e;
                    }
                    interrupted = Thread.currentThread().isInterrupted();
                },
                "caller");
        thread.setDaemon(true);
    }

    static Caller start(Runnable call) {
        Caller caller = new Caller(call);
        caller.thread.start();
        return caller;
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Waits for the call to end and returns what it threw, or null. */
    Throwable failure() throws InterruptedException {
        thread.join(TimeUnit.SECONDS.toMillis(10));
        if (thread.isAlive()) {
            throw new AssertionError("the call goes on: " + Arrays.toString(thread.getStackTrace()));
        }
        return failure;
    }

    /** Tells whether the thread was left with its interrupt flag set. */
    boolean wasInterrupted() {
        return interrupted;
    }
}

package dev.assay.testing.http;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Closes a server when nothing else keeps the JVM alive.
 *
 * <p>The threads of MockWebServer are not daemons and cannot be made so from outside. So a daemon of ours looks five
 * times a second whether any other non-daemon thread is left.
 */
final class ExitWatch {

    private static final long LOOK_EVERY_MILLIS = 200;
    private static final String SERVER_THREAD = "MockWebServer";
    // The launcher's thread, which only waits for the others.
    private static final String LAUNCHER_THREAD = "DestroyJavaVM";

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Runnable close;

    private ExitWatch(Runnable close) {
        this.close = close;
    }

    static ExitWatch start(Runnable close) {
        ExitWatch watch = new ExitWatch(close);
        Thread thread = new Thread(watch::run, "assay-fake-server-exit");
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    void stop() {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stopped.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                if (!othersAlive()) {
                    close.run();
                    return;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean othersAlive() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        // Room to spare: enumerate() leaves out what does not fit, which might be the one that counts.
        Thread[] threads = new Thread[root.activeCount() * 2 + 64];
        int count = root.enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (!threads[i].isDaemon() && !ours(threads[i].getName())) {
                return true;
            }
        }
        return count == threads.length;
    }

    private static boolean ours(String name) {
        return name.startsWith(SERVER_THREAD) || name.equals(LAUNCHER_THREAD);
    }
}

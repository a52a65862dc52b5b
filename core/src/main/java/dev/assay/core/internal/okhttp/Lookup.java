package dev.assay.core.internal.okhttp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/** One name being looked up, for all who ask for it meanwhile. */
final class Lookup implements Runnable {

    private static final long PATIENCE_MILLIS = 20;

    private final String name;
    private final Dns resolver;
    private final Map<String, Lookup> running;
    private final CountDownLatch over = new CountDownLatch(1);
    private List<InetAddress> addresses = List.of();
    private @Nullable Throwable failure;

    /**
     * Creates one.
     *
     * @param running where it stands by its name, until it is over
     */
    Lookup(String name, Dns resolver, Map<String, Lookup> running) {
        this.name = name;
        this.resolver = resolver;
        this.running = running;
    }

    String name() {
        return name;
    }

    @Override
    public void run() {
        try {
            addresses = resolver.lookup(name);
        } catch (Throwable e) {
            failure = e;
        } finally {
            running.remove(name, this);
            over.countDown();
        }
    }

    /** Waits for a moment and tells whether it is over. */
    boolean isOver() throws InterruptedException {
        return over.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Returns what was found, once it is over; an exception of the resolver's has one of the caller's own around it. */
    List<InetAddress> addresses() throws UnknownHostException {
        Throwable thrown = failure;
        if (thrown == null) {
            return addresses;
        }
        String message = thrown instanceof UnknownHostException ? thrown.getMessage() : name + ": " + thrown;
        throw (UnknownHostException) new UnknownHostException(message).initCause(thrown);
    }
}

package dev.assay.api.tokenmetrics.log;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Where log lines of every level go while a test listens; nowhere else. */
public final class Captured {

    private static final AtomicReference<Consumer<String>> LISTENER = new AtomicReference<>();

    private Captured() {}

    /** Sends each line there until the result is closed. */
    public static Closing to(Consumer<String> listener) {
        LISTENER.set(listener);
        return () -> LISTENER.set(null);
    }

    static boolean isOn() {
        return LISTENER.get() != null;
    }

    static void line(String line) {
        Consumer<String> listener = LISTENER.get();
        if (listener != null) {
            listener.accept(line);
        }
    }

    /** Closes without an exception. */
    public interface Closing extends AutoCloseable {

        @Override
        void close();
    }
}

package dev.assay.core.internal.pipeline;

import dev.assay.core.observe.AttemptInfo;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.observe.WaitReason;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells every listener, whatever the others throw. */
final class Listeners implements RequestListener {

    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    private final List<RequestListener> listeners;

    Listeners(List<RequestListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void started(RequestInfo request) {
        each(listener -> listener.started(request));
    }

    @Override
    public void permitted(RequestInfo request, Duration waited) {
        each(listener -> listener.permitted(request, waited));
    }

    @Override
    public void attempted(RequestInfo request, AttemptInfo attempt) {
        each(listener -> listener.attempted(request, attempt));
    }

    @Override
    public void waiting(RequestInfo request, Duration duration, WaitReason reason) {
        each(listener -> listener.waiting(request, duration, reason));
    }

    @Override
    public void ended(RequestInfo request, Duration took, @Nullable Throwable failure) {
        each(listener -> listener.ended(request, took, failure));
    }

    private void each(Consumer<RequestListener> event) {
        for (RequestListener listener : listeners) {
            try {
                event.accept(listener);
            } catch (Throwable e) {
                log.warn("A request listener failed: {}", listener.getClass().getName(), e);
            }
        }
    }
}

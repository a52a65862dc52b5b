package dev.assay.core.fakes;

import dev.assay.core.observe.AttemptInfo;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.observe.WaitReason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Writes down what it is told, as short texts and as it came. Thread-safe. */
public final class RecordingListener implements RequestListener {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<AttemptInfo> attempts = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final List<RequestInfo> requests = new CopyOnWriteArrayList<>();

    @Override
    public void started(RequestInfo request) {
        requests.add(request);
        events.add("started " + request.operation());
    }

    @Override
    public void permitted(RequestInfo request, Duration waited) {
        requests.add(request);
        events.add("permitted after " + waited.toMillis());
    }

    @Override
    public void attempted(RequestInfo request, AttemptInfo attempt) {
        requests.add(request);
        attempts.add(attempt);
        if (attempt.failure() != null) {
            failures.add(attempt.failure());
        }
        events.add("attempted " + attempt.number() + ": " + attempt.status());
    }

    @Override
    public void waiting(RequestInfo request, Duration duration, WaitReason reason) {
        requests.add(request);
        events.add("waiting " + duration.toMillis() + " " + reason);
    }

    @Override
    public void ended(RequestInfo request, Duration took, @Nullable Throwable failure) {
        requests.add(request);
        if (failure != null) {
            failures.add(failure);
        }
        events.add("ended " + (failure == null ? "well" : failure.getClass().getSimpleName()));
    }

    /** Returns what it was told, in order. */
    public List<String> events() {
        return List.copyOf(events);
    }

    /** Returns the attempts. */
    public List<AttemptInfo> attempts() {
        return List.copyOf(attempts);
    }

    /** Returns every failure it was shown. */
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** Returns the request of every event. */
    public List<RequestInfo> requests() {
        return List.copyOf(requests);
    }
}

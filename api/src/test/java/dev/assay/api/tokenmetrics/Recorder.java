package dev.assay.api.tokenmetrics;

import dev.assay.core.observe.AttemptInfo;
import dev.assay.core.observe.RequestInfo;
import dev.assay.core.observe.RequestListener;
import dev.assay.core.observe.WaitReason;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps every event as text, failures with their stack, and counts attempts. */
final class Recorder implements RequestListener {

    final Queue<String> events = new ConcurrentLinkedQueue<>();
    final AtomicInteger started = new AtomicInteger();
    final AtomicInteger attempts = new AtomicInteger();
    final AtomicInteger ended = new AtomicInteger();

    @Override
    public void started(RequestInfo request) {
        started.incrementAndGet();
        events.add("started " + request);
    }

    @Override
    public void permitted(RequestInfo request, Duration waited) {
        events.add("permitted " + request + " " + waited);
    }

    @Override
    public void attempted(RequestInfo request, AttemptInfo attempt) {
        attempts.incrementAndGet();
        events.add("attempted " + request + " " + attempt + Texts.of(attempt.failure()));
    }

    @Override
    public void waiting(RequestInfo request, Duration duration, WaitReason reason) {
        events.add("waiting " + request + " " + duration + " " + reason);
    }

    @Override
    public void ended(RequestInfo request, Duration took, Throwable failure) {
        ended.incrementAndGet();
        events.add("ended " + request + " " + took + Texts.of(failure));
    }
}

package dev.assay.core.feed;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A source that brings one answer after the other, then the last one again and again, and tells when it was asked. */
final class Script implements FeedSource<String> {

    private static final long PATIENCE_SECONDS = 20;

    private final List<Supplier<Poll<String>>> answers = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Integer> asked = new LinkedBlockingQueue<>();
    private final List<String> previous = new CopyOnWriteArrayList<>();

    static Script of(String... rows) {
        return new Script().then(List.of(rows));
    }

    Script then(String... rows) {
        return then(List.of(rows));
    }

    private Script then(List<String> rows) {
        return then(() -> Poll.of(rows));
    }

    Script then(Supplier<Poll<String>> answer) {
        answers.add(answer);
        return this;
    }

    Script thenThrow(RuntimeException failure) {
        return then(() -> {
            throw failure;
        });
    }

    @Override
    public Poll<String> poll(@Nullable Instant before) {
        previous.add(String.valueOf(before));
        int number = previous.size();
        asked.add(number);
        return answers.get(Math.min(number, answers.size()) - 1).get();
    }

    /** Waits for the next poll. */
    void awaitPoll() throws InterruptedException {
        if (asked.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
            throw new AssertionError("no poll after " + previous.size());
        }
    }

    int polls() {
        return previous.size();
    }

    /** Returns what each poll was told about the one before. */
    List<String> previous() {
        return previous;
    }
}

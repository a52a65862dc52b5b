package dev.assay.contracts.logs;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Keeps the checkpoint in a variable. */
final class MemoryCheckpoints implements CheckpointStore {

    private final AtomicReference<@Nullable Checkpoint> saved = new AtomicReference<>();

    @Override
    public Optional<Checkpoint> load() {
        return Optional.ofNullable(saved.get());
    }

    @Override
    public void save(Checkpoint checkpoint) {
        saved.set(checkpoint);
    }

    @Override
    public String toString() {
        return "CheckpointStore[memory]";
    }
}

package dev.assay.contracts.logs;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a scanner keeps its checkpoint; implemented by Assay in memory and as a file, and by users for their database.
 * One scanner or stream uses it at a time.
 */
public interface CheckpointStore {

    /**
     * Returns what was saved last; empty if nothing was.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    Optional<Checkpoint> load();

    /**
     * Replaces what was saved, so that after a crash there is the old or the new one.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    void save(Checkpoint checkpoint);

    /** Returns a store that lasts as long as the program. */
    static CheckpointStore inMemory() {
        return new MemoryCheckpoints();
    }

    /** Returns a store in a file that is replaced as a whole; its folder must be there. */
    static CheckpointStore file(Path file) {
        return new FileCheckpoints(file);
    }
}

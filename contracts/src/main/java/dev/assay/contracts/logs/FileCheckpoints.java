package dev.assay.contracts.logs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import dev.assay.core.error.DataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Writes the checkpoint beside the file, makes sure that it is on the disk, and then puts it in the file's place. */
final class FileCheckpoints implements CheckpointStore {

    private final Path file;
    private final Path draft;

    FileCheckpoints(Path file) {
        this.file = requireNonNull(file, "file");
        this.draft = file.resolveSibling(file.getFileName() + ".new");
    }

    @Override
    public Optional<Checkpoint> load() {
        try {
            return Optional.of(Checkpoint.parse(Files.readString(file, US_ASCII)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new DataException(file + " holds no checkpoint: " + e.getMessage(), null, e);
        }
    }

    @Override
    public void save(Checkpoint checkpoint) {
        try {
            try (FileChannel out = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer text = ByteBuffer.wrap(checkpoint.text().getBytes(US_ASCII));
                while (text.hasRemaining()) {
                    out.write(text);
                }
                out.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "CheckpointStore[" + file + "]";
    }
}

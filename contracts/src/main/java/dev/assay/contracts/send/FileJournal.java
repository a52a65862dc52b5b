package dev.assay.contracts.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.core.error.ConfigurationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A journal in a file, one line a note.
 *
 * <p>Each line is forced to the disk before it counts. A line the process died in is passed over and cut off before the next is
 * written; a line that is damaged elsewhere is an error that names it. Only the owner can read the file. Several processes may
 * share it, one object in each: it is locked while it is written, and what others wrote is read first. It grows by about half a kilobyte a transaction, and is
 * read whole when opened; while nothing is in flight it may be put away, and its idempotency keys with it.
 */
public final class FileJournal implements SendJournal, AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final MemoryJournal read = new MemoryJournal();
    private final ReentrantLock lock = new ReentrantLock();
    private long position;
    private int lines;

    private FileJournal(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens a journal, and makes its file if there is none.
     *
     * @throws ConfigurationException if it cannot be made or read, or a line in it is damaged
     */
    public static FileJournal open(Path path) {
        requireNonNull(path, "path");
        try {
            boolean isNew = !Files.exists(path);
            FileJournal journal = new FileJournal(path, channel(path));
            if (isNew) {
                syncDirectory(path);
            }
            journal.locked(() -> {});
            return journal;
        } catch (IOException e) {
            throw new ConfigurationException("path: the journal " + path + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private static FileChannel channel(Path path) throws IOException {
        EnumSet<StandardOpenOption> options =
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return FileChannel.open(path, options);
        }
        var owner = PosixFilePermissions.fromString("rw-------");
        FileChannel channel = FileChannel.open(path, options, PosixFilePermissions.asFileAttribute(owner));
        Files.setPosixFilePermissions(path, owner);
        return channel;
    }

    /** A new file whose name is not on the disk is lost with all that was forced into it. */
    private static void syncDirectory(Path path) throws IOException {
        Path directory = requireNonNull(path.toAbsolutePath().getParent(), "parent");
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    @Override
    public void signed(JournalEntry entry) {
        write(JournalLine.signed(entry));
    }

    @Override
    public void refused(JournalEntry entry) {
        write(JournalLine.refused(entry));
    }

    @Override
    public List<JournalEntry> entries(long chainId, Address sender, long fromNonce) {
        refresh();
        return read.entries(chainId, sender, fromNonce);
    }

    @Override
    public Optional<JournalEntry> find(long chainId, Address sender, String key) {
        refresh();
        return read.find(chainId, sender, key);
    }

    private void refresh() {
        try {
            locked(() -> {});
        } catch (IOException e) {
            throw new ConfigurationException("The journal " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void write(String line) {
        try {
            locked(() -> append(line));
        } catch (IOException e) {
            throw new ConfigurationException("The journal " + path + " cannot be written: " + e.getMessage(), e);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Reads what others wrote, then does the work, while nobody else reads or writes. */
    private void locked(Work work) throws IOException {
        lock.lock();
        try {
            FileLock held = channel.lock();
            try {
                catchUp();
                work.run();
            } finally {
                held.release();
            }
        } catch (OverlappingFileLockException e) {
            throw new IllegalStateException("The journal " + path + " is open twice in this process; share one", e);
        } finally {
            lock.unlock();
        }
    }

    private void append(String line) throws IOException {
        channel.truncate(position);
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        channel.force(true);
        catchUp();
    }

    /** Takes in the whole lines from where reading ended; what comes behind the last one was never acknowledged. */
    private void catchUp() throws IOException {
        long size = channel.size();
        if (size < position) {
            throw new IOException("it has become shorter while it was in use");
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size - position));
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {}
        int start = 0;
        for (int i = 0; i < bytes.position(); i++) {
            if (bytes.get(i) == '\n') {
                lines++;
                JournalLine.read(new String(bytes.array(), start, i - start, UTF_8), read, path + ", line " + lines);
                start = i + 1;
            }
        }
        position += start;
    }

    /** Gives the file back; what is journalled after fails. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ConfigurationException("The journal " + path + " cannot be closed: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "FileJournal[" + path + "]";
    }
}

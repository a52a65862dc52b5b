package dev.assay.contracts.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.internal.Disk;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.error.InterruptedCallException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A journal in a file, one line a note.
 *
 * <p>Each line is forced to the disk before it counts. A line the process died in is passed over and cut off before the next is
 * written; a line that is damaged elsewhere is an error that names it. Only the owner can read the file. Several processes may
 * share it, one object in each: it is locked while it is written, and what others wrote is read first. An interrupted thread gets an
 * {@link InterruptedCallException} for its call, and the journal goes on. It grows by about half a kilobyte a transaction, and
 * is read whole when opened; while nothing is in flight it may be put away, and its idempotency keys with it.
 */
public final class FileJournal implements SendJournal, AutoCloseable {

    private final Path path;
    private final Opening opening;
    private final MemoryJournal read = new MemoryJournal();
    private final List<JournalEntry> doubtful = new ArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private FileChannel channel;
    private boolean closed;
    private long position;
    private int lines;

    private FileJournal(Path path, Opening opening) throws IOException {
        this.path = path;
        this.opening = opening;
        this.channel = opening.open(path);
    }

    /** How its file is opened; tests have files that fail. */
    interface Opening {
        FileChannel open(Path path) throws IOException;
    }

    /**
     * Opens a journal, and makes its file if there is none.
     *
     * @throws ConfigurationException if it cannot be made or read, or a line in it is damaged
     */
    public static FileJournal open(Path path) {
        return open(requireNonNull(path, "path"), FileJournal::channel);
    }

    static FileJournal open(Path path, Opening opening) {
        try {
            boolean isNew = !Files.exists(path);
            FileJournal journal = new FileJournal(path, opening);
            if (isNew) {
                Disk.keepName(path);
            }
            return journal.checked();
        } catch (IOException e) {
            throw new ConfigurationException("path: the journal " + path + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private FileJournal checked() {
        try {
            refresh();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
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

    @Override
    public void signed(JournalEntry entry) {
        lock.lock();
        try {
            locked("written", () -> {
                doubtful.add(entry);
                append(JournalLine.signed(entry));
                doubtful.remove(entry);
            });
        } catch (RuntimeException e) {
            retractAfter(e);
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** At once, while who wrote has its lease: else another process takes the line for one that is to be broadcast. */
    private void retractAfter(RuntimeException failure) {
        boolean interrupted = Thread.interrupted();
        try {
            if (!doubtful.isEmpty()) {
                refresh();
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void refused(JournalEntry entry) {
        locked("written", () -> append(JournalLine.refused(entry)));
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
        locked("read", () -> {});
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Reads what others wrote, then does the work, while nobody else reads or writes. */
    private void locked(String done, Work work) {
        lock.lock();
        try {
            FileLock held = opened().lock();
            try {
                catchUp();
                retract();
                work.run();
            } finally {
                if (channel.isOpen()) {
                    held.release();
                }
            }
        } catch (OverlappingFileLockException e) {
            throw new IllegalStateException("The journal " + path + " is open twice in this process; share one", e);
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedCallException("Interrupted while the journal " + path + " was " + done, e);
        } catch (IOException e) {
            throw new ConfigurationException("The journal " + path + " cannot be " + done + ": " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    /** An interrupt closes the channel of the thread it meets, which is no reason for the others to do without. */
    private FileChannel opened() throws IOException {
        if (closed) {
            throw new IllegalStateException("The journal " + path + " is closed");
        }
        if (!channel.isOpen()) {
            channel = opening.open(path);
        }
        return channel;
    }

    /** A line whose writing failed may stand there whole; who wrote it was told that it does not. Tried again until it is done. */
    private void retract() throws IOException {
        for (JournalEntry entry : List.copyOf(doubtful)) {
            if (read.entries(entry.chainId(), entry.sender(), entry.nonce()).contains(entry)) {
                append(JournalLine.refused(entry));
            }
            doubtful.remove(entry);
        }
    }

    private void append(String line) throws IOException {
        channel.truncate(position);
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(UTF_8));
        long at = position;
        try {
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
            channel.force(true);
        } catch (IOException e) {
            cutOff(e);
            throw e;
        }
        catchUp();
    }

    private void cutOff(IOException failure) {
        try {
            if (channel.isOpen()) {
                channel.truncate(position);
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
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
                String line = new String(bytes.array(), start, i - start, UTF_8);
                JournalLine.read(line, read, path + ", line " + (lines + 1));
                lines++;
                // Line by line, so that after a damaged one those before it are not taken in twice.
                position += i + 1 - start;
                start = i + 1;
            }
        }
    }

    /** Gives the file back; what is asked of it after is an {@link IllegalStateException}. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            channel.close();
        } catch (IOException e) {
            throw new ConfigurationException("The journal " + path + " cannot be closed: " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "FileJournal[" + path + "]";
    }
}

package dev.assay.contracts.send;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.time.TimeSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * A file a lane, locked by who holds it; one object a process. The operating system gives the lock back when a process dies.
 */
final class FileLease implements Lease {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Path directory;
    private final TimeSource time;
    // Within one process the lock of a file does not part threads, and closing a second channel would give it back.
    private final Map<Path, Semaphore> inside = new ConcurrentHashMap<>();

    private FileLease(Path directory, TimeSource time) {
        this.directory = directory;
        this.time = time;
    }

    static FileLease in(Path directory, TimeSource time) {
        try {
            Files.createDirectories(requireNonNull(directory, "directory"));
        } catch (IOException e) {
            throw new ConfigurationException("directory: " + directory + " cannot be made: " + e.getMessage(), e);
        }
        return new FileLease(directory, time);
    }

    @Override
    public Held take(long chainId, Address sender, Duration patience) {
        Path path = directory.resolve(chainId + "-" + sender.toHex() + ".lease");
        Semaphore alone = inside.computeIfAbsent(path, p -> new Semaphore(1, true));
        long end = time.nanoTime() + patience.toNanos();
        while (!alone.tryAcquire()) {
            pause(path, end, patience);
        }
        try {
            return new HeldFile(path, locked(path, end, patience), alone);
        } catch (IOException e) {
            alone.release();
            throw new ConfigurationException("The lease " + path + " cannot be taken: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            alone.release();
            throw e;
        }
    }

    private FileChannel locked(Path path, long end, Duration patience) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            while (channel.tryLock() == null) {
                pause(path, end, patience);
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void pause(Path path, long end, Duration patience) {
        if (time.nanoTime() - end >= 0) {
            throw new LeaseTimeoutException("The lease " + path + " is held by another for more than " + patience);
        }
        Waits.sleep(time, PAUSE, "the lease " + path);
    }

    private record HeldFile(Path path, FileChannel channel, Semaphore alone) implements Held {

        @Override
        public OptionalLong next() {
            try {
                ByteBuffer bytes = ByteBuffer.allocate(32);
                channel.read(bytes, 0);
                String text = new String(bytes.array(), 0, bytes.position(), US_ASCII).strip();
                return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
            } catch (IOException | NumberFormatException e) {
                throw new ConfigurationException("The lease " + path + " cannot be read: " + e.getMessage(), e);
            }
        }

        @Override
        public void next(long nonce) {
            try {
                // Of one length, so that no moment leaves a part of a number.
                channel.write(
                        ByteBuffer.wrap(
                                String.format(Locale.ROOT, "%020d", nonce).getBytes(US_ASCII)),
                        0);
                channel.force(false);
            } catch (IOException e) {
                throw new ConfigurationException("The lease " + path + " cannot be written: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new ConfigurationException("The lease " + path + " cannot be given back: " + e.getMessage(), e);
            } finally {
                alone.release();
            }
        }
    }
}

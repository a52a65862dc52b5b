package dev.assay.contracts.keys;

import dev.assay.contracts.internal.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes files that nobody else may read. */
final class OwnerOnly {

    private OwnerOnly() {}

    static void write(Path file, byte[] content) throws IOException {
        Path whole = file.toAbsolutePath();
        boolean posix = Files.getFileStore(whole.getParent()).supportsFileAttributeView("posix");
        FileAttribute<?>[] rights = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        // The rights are there from the first moment, and a crash leaves no half of a key under the real name.
        Path part = Files.createTempFile(whole.getParent(), ".wallet", ".part", rights);
        try {
            try (FileChannel out = FileChannel.open(part, Set.of(StandardOpenOption.WRITE))) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            if (Files.exists(whole)) {
                throw new FileAlreadyExistsException(whole.toString());
            }
            Files.move(part, whole);
            Disk.keepName(whole);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}

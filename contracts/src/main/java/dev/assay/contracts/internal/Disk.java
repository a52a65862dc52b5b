package dev.assay.contracts.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What files need to survive a power failure, beside what is in them. */
public final class Disk {

    private Disk() {}

    /**
     * Brings the name of a new file to the disk: without it the file is lost with all that was forced into it. Where directories
     * cannot be opened, as on Windows, nothing is done.
     */
    public static void keepName(Path file) throws IOException {
        Path directory = requireNonNull(file.toAbsolutePath().getParent(), "parent");
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }
}

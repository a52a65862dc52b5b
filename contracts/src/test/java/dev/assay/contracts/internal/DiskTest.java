package dev.assay.contracts.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DiskTest {

    @Test
    void opensTheDirectoryOfAFile(@TempDir Path folder) throws IOException {
        Disk.keepName(Files.createFile(folder.resolve("there")));

        assertThatThrownBy(() -> Disk.keepName(folder.resolve("missing").resolve("file")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("missing");
    }
}

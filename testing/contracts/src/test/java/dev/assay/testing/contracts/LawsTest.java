package dev.assay.testing.contracts;

import dev.assay.contracts.send.FileJournal;
import dev.assay.contracts.send.Lease;
import dev.assay.contracts.send.SendJournal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** What is built in keeps the laws. */
class LawsTest {

    @Nested
    class JournalInMemory implements SendJournalLaws {

        private final SendJournal journal = SendJournal.memory();

        @Override
        public SendJournal open() {
            return journal;
        }
    }

    @Nested
    class JournalInAFile implements SendJournalLaws {

        @TempDir
        private Path folder;

        private final List<FileJournal> opened = new ArrayList<>();

        @Override
        public SendJournal open() {
            FileJournal journal = FileJournal.open(folder.resolve("journal"));
            opened.add(journal);
            return journal;
        }

        @AfterEach
        void close() {
            opened.forEach(FileJournal::close);
        }
    }

    @Nested
    class LeaseOfFiles implements LeaseLaws {

        @TempDir
        private Path folder;

        private Lease lease = (chainId, sender, patience) -> {
            throw new IllegalStateException();
        };

        @BeforeEach
        void make() {
            lease = Lease.files(folder);
        }

        @Override
        public Lease open() {
            return lease;
        }
    }
}

package dev.assay.contracts.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.error.InterruptedCallException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    private static final Address SENDER = Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");

    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasSignedAndNotRefused() {
        Path path = folder.resolve("journal");
        JournalEntry first = entry(3, "0x01", "k 1\n");
        JournalEntry second = entry(4, "0x02", null);
        JournalEntry third = entry(5, "0x03", "k 1\n");
        try (FileJournal journal = FileJournal.open(path)) {
            journal.signed(first);
            journal.signed(second);
            journal.signed(third);
            journal.refused(third);
        }

        try (FileJournal again = FileJournal.open(path)) {
            assertThat(again.entries(1, SENDER, 0)).containsExactly(first, second);
            assertThat(again.entries(1, SENDER, 4)).containsExactly(second);
            assertThat(again.entries(2, SENDER, 0)).isEmpty();
            assertThat(again.find(1, SENDER, "k 1\n")).contains(first);
            assertThat(again.find(1, SENDER, "other")).isEmpty();
        }
    }

    @Test
    void readsWhatWasWrittenBeforeThereWereCaps() throws IOException {
        Path path = folder.resolve("journal");
        String old = "1 signed 1 0x70997970c51812dc3a010c7d01b50e0d17dc79c8 3 SENT kayAxCg== "
                + "0x0000000000000000000000000000000000000000000000000000000000000000 0x01 34c81aca\n";
        Files.writeString(path, old);
        JournalEntry capped = new JournalEntry(
                1, SENDER, 4, JournalEntry.Kind.SENT, null, Bytes32.ZERO, Bytes.parse("0x02"), BigInteger.TEN);
        try (FileJournal journal = FileJournal.open(path)) {
            journal.signed(capped);
        }

        try (FileJournal again = FileJournal.open(path)) {
            assertThat(again.entries(1, SENDER, 0)).containsExactly(entry(3, "0x01", "k 1\n"), capped);
            again.refused(capped);
            assertThat(again.entries(1, SENDER, 4)).isEmpty();
        }
    }

    @Test
    void passesOverALineThatWasTornAndGoesOn() throws IOException {
        Path path = folder.resolve("journal");
        try (FileJournal journal = FileJournal.open(path)) {
            journal.signed(entry(3, "0x01", null));
        }
        String whole = Files.readString(path);
        Files.writeString(path, whole.substring(0, whole.length() / 2), StandardOpenOption.APPEND);

        try (FileJournal again = FileJournal.open(path)) {
            assertThat(again.entries(1, SENDER, 0)).hasSize(1);
            again.signed(entry(4, "0x02", null));
        }
        try (FileJournal third = FileJournal.open(path)) {
            assertThat(third.entries(1, SENDER, 0))
                    .extracting(JournalEntry::nonce)
                    .containsExactly(3L, 4L);
        }
    }

    @Test
    void namesALineThatIsDamaged() throws IOException {
        Path path = folder.resolve("journal");
        try (FileJournal journal = FileJournal.open(path)) {
            journal.signed(entry(3, "0x01", null));
            journal.signed(entry(4, "0x02", null));
        }
        Files.writeString(path, Files.readString(path).replaceFirst(" 3 SENT", " 5 SENT"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> FileJournal.open(path))
                .withMessageContaining("line 1 is damaged");
    }

    @Test
    void anInterruptEndsOneCallAndNotTheJournal() {
        try (FileJournal journal = FileJournal.open(folder.resolve("journal"))) {
            journal.signed(entry(3, "0x01", null));
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(InterruptedCallException.class)
                    .isThrownBy(() -> journal.signed(entry(4, "0x02", null)))
                    .withMessageContaining("written");
            assertThat(Thread.interrupted()).isTrue();

            journal.signed(entry(5, "0x03", null));

            assertThat(journal.entries(1, SENDER, 0))
                    .extracting(JournalEntry::nonce)
                    .containsExactly(3L, 5L);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasNotForcedIsNotFound(boolean interrupted) {
        Path path = folder.resolve("journal");
        FailingForce force = new FailingForce(interrupted);
        try (FileJournal journal = FileJournal.open(path, force)) {
            journal.signed(entry(3, "0x01", "k"));
            force.failNext();
            assertThatThrownBy(() -> journal.signed(entry(4, "0x02", "lost")))
                    .isInstanceOf(interrupted ? InterruptedCallException.class : ConfigurationException.class);
            assertThat(Thread.interrupted()).isEqualTo(interrupted);

            try (FileJournal other = FileJournal.open(path)) {
                assertThat(other.find(1, SENDER, "lost")).isEmpty();
            }
            assertThat(journal.find(1, SENDER, "lost")).isEmpty();
        }
        try (FileJournal again = FileJournal.open(path)) {
            assertThat(again.entries(1, SENDER, 0))
                    .extracting(JournalEntry::nonce)
                    .containsExactly(3L);
        }
    }

    @Test
    void whatCameBeforeADamagedLineIsReadOnce() throws IOException {
        Path path = folder.resolve("journal");
        JournalEntry early = entry(3, "0x01", "k");
        try (FileJournal journal = FileJournal.open(path)) {
            String line = JournalLine.signed(early);
            Files.writeString(path, line + line.replace(" 3 SENT", " 5 SENT"));
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(ConfigurationException.class)
                        .isThrownBy(() -> journal.find(1, SENDER, "k"))
                        .withMessageContaining("line 2 is damaged");
            }
            Files.writeString(path, line + JournalLine.refused(early));

            assertThat(journal.find(1, SENDER, "k")).isEmpty();
        }
    }

    @Test
    void saysThatItIsClosed() {
        FileJournal journal = FileJournal.open(folder.resolve("journal"));
        journal.close();

        assertThatThrownBy(() -> journal.find(1, SENDER, "k"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerReadsIt() throws IOException {
        Path path = folder.resolve("journal");
        Files.writeString(path, "");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));

        FileJournal.open(path).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    private static JournalEntry entry(long nonce, String raw, @Nullable String key) {
        return new JournalEntry(1, SENDER, nonce, JournalEntry.Kind.SENT, key, Bytes32.ZERO, Bytes.parse(raw), null);
    }
}

package dev.assay.testing.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.send.JournalEntry;
import dev.assay.contracts.send.SendJournal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What holds for any {@link SendJournal}, as tests for one of yours.
 *
 * <pre>{@code
 * class TableJournalTest implements SendJournalLaws {
 *     @Override
 *     public SendJournal open() {
 *         return new TableJournal(emptyDatabaseOfThisTest);
 *     }
 * }
 * }</pre>
 *
 * <p>They say nothing of what survives the end of a process or of a machine: kill one and look.
 */
public interface SendJournalLaws {

    /**
     * Returns a journal as a process opens it that comes later: with all that was written by those this test has opened
     * before, and nothing else.
     */
    SendJournal open();

    /** An entry comes back equal, whatever is in it. */
    @Test
    default void keepsEveryPart() {
        Address sender = LawsData.ALICE;
        Bytes32 hash = Bytes32.of(BigInteger.TWO.pow(256).subtract(BigInteger.ONE));
        BigInteger cap = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);
        List<JournalEntry> entries = new ArrayList<>();
        for (JournalEntry.Kind kind : JournalEntry.Kind.values()) {
            entries.add(new JournalEntry(1, sender, 7, kind, null, hash, Bytes.parse("0x02f8"), null));
            entries.add(new JournalEntry(1, sender, 7, kind, "key", Bytes32.ZERO, Bytes.parse("0x00"), cap));
        }
        entries.add(new JournalEntry(
                1, sender, Long.MAX_VALUE, JournalEntry.Kind.SENT, "", hash, Bytes.EMPTY, BigInteger.ZERO));
        SendJournal journal = open();
        entries.forEach(journal::signed);

        assertEquals(entries, open().entries(1, sender, 7));
    }

    /** What was refused is not among the entries any more. */
    @Test
    default void forgetsWhatWasRefused() {
        SendJournal journal = open();
        JournalEntry first = LawsData.entry(3, 1, null);
        JournalEntry second = LawsData.entry(4, 2, null);
        journal.signed(first);
        journal.signed(second);

        journal.refused(first);

        assertEquals(List.of(second), journal.entries(1, LawsData.ALICE, 0));
        assertEquals(List.of(second), open().entries(1, LawsData.ALICE, 0));
    }

    /** A refusal takes back one entry, since the same may be signed again later. */
    @Test
    default void aRefusalTakesBackOneOfTwoThatAreEqual() {
        SendJournal journal = open();
        JournalEntry entry = LawsData.entry(3, 1, "k");
        journal.signed(entry);
        journal.refused(entry);
        journal.signed(entry);
        assertEquals(List.of(entry), open().entries(1, LawsData.ALICE, 0));

        journal.signed(entry);
        journal.refused(entry);

        assertEquals(List.of(entry), open().entries(1, LawsData.ALICE, 0));
        assertEquals(Optional.of(entry), open().find(1, LawsData.ALICE, "k"));
    }

    /** A refusal of an entry that differs in anything takes nothing back. */
    @Test
    default void aRefusalOfWhatIsNotThereDoesNothing() {
        SendJournal journal = open();
        JournalEntry entry = LawsData.entry(3, 1, "k");
        journal.signed(entry);

        journal.refused(LawsData.entry(3, 2, "k"));
        journal.refused(LawsData.entry(3, 1, null));

        assertEquals(List.of(entry), open().entries(1, LawsData.ALICE, 0));
    }

    /** Entries begin at the nonce asked for; those of one nonce come in the order they were kept. */
    @Test
    default void beginsAtTheNonceAskedForAndKeepsTheOrderWithinOne() {
        SendJournal journal = open();
        JournalEntry below = LawsData.entry(3, 9, null);
        JournalEntry first = LawsData.entry(4, 8, null);
        JournalEntry second = LawsData.entry(4, 7, null);
        JournalEntry third = LawsData.entry(4, 6, null);
        JournalEntry above = LawsData.entry(5, 5, null);
        List.of(below, first, second, third, above).forEach(journal::signed);

        assertEquals(List.of(first, second, third, above), open().entries(1, LawsData.ALICE, 4));
        assertEquals(List.of(), open().entries(1, LawsData.ALICE, 6));
    }

    /** Under an idempotency key there is what was kept last and not refused. */
    @Test
    default void findsTheLastUnderAKey() {
        SendJournal journal = open();
        JournalEntry first = LawsData.entry(3, 1, "k");
        JournalEntry second = LawsData.entry(4, 2, "k");
        journal.signed(first);
        journal.signed(second);
        assertEquals(Optional.of(second), open().find(1, LawsData.ALICE, "k"));

        journal.refused(second);

        assertEquals(Optional.of(first), open().find(1, LawsData.ALICE, "k"));
        assertEquals(Optional.empty(), open().find(1, LawsData.ALICE, "other"));
    }

    /** Keys differ by case, blanks, accents and ends of line, and have up to 256 characters. */
    @Test
    default void takesKeysToTheLetter() {
        SendJournal journal = open();
        List<String> keys =
                List.of("k", "K", "k ", " k", "k\n", "\u0131", "i", "I", "\u00e9", "\uD83D\uDE00", "x".repeat(256));
        for (int i = 0; i < keys.size(); i++) {
            journal.signed(LawsData.entry(i, i, keys.get(i)));
        }

        for (int i = 0; i < keys.size(); i++) {
            assertEquals(Optional.of(LawsData.entry(i, i, keys.get(i))), open().find(1, LawsData.ALICE, keys.get(i)));
        }
    }

    /** Each chain and each sender has entries and keys of its own. */
    @Test
    default void partsChainsAndSenders() {
        SendJournal journal = open();
        JournalEntry here = LawsData.entry(3, 1, "k");
        JournalEntry elsewhere = new JournalEntry(
                10, LawsData.ALICE, 3, here.kind(), "k", here.fingerprint(), Bytes.parse("0x0a"), null);
        JournalEntry others =
                new JournalEntry(1, LawsData.BOB, 3, here.kind(), "k", here.fingerprint(), Bytes.parse("0x0b"), null);
        List.of(here, elsewhere, others).forEach(journal::signed);

        assertEquals(List.of(here), open().entries(1, LawsData.ALICE, 0));
        assertEquals(List.of(elsewhere), open().entries(10, LawsData.ALICE, 0));
        assertEquals(List.of(others), open().entries(1, LawsData.BOB, 0));
        assertEquals(Optional.of(here), open().find(1, LawsData.ALICE, "k"));
        assertEquals(Optional.of(elsewhere), open().find(10, LawsData.ALICE, "k"));
        assertEquals(Optional.empty(), open().find(2, LawsData.ALICE, "k"));
    }

    /** A transaction may have 128 KiB, which is what nodes take. */
    @Test
    default void keepsTheLargestTransaction() {
        byte[] raw = new byte[128 * 1024];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (byte) i;
        }
        JournalEntry entry = new JournalEntry(
                1, LawsData.ALICE, 3, JournalEntry.Kind.SENT, null, Bytes32.ZERO, Bytes.copyOf(raw), null);

        open().signed(entry);

        assertEquals(List.of(entry), open().entries(1, LawsData.ALICE, 0));
    }

    /** Several threads may use one object at the same time. */
    @Test
    default void servesManyThreads() {
        SendJournal journal = open();
        List<Runnable> writers = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            long first = thread * 25L;
            writers.add(() -> {
                for (long nonce = first; nonce < first + 25; nonce++) {
                    JournalEntry entry = LawsData.entry(nonce, nonce, "key " + nonce);
                    journal.signed(entry);
                    assertEquals(Optional.of(entry), journal.find(1, LawsData.ALICE, "key " + nonce));
                }
            });
        }

        Together.run(writers);

        assertEquals(
                LongStream.range(0, 100)
                        .mapToObj(nonce -> LawsData.entry(nonce, nonce, "key " + nonce))
                        .toList(),
                open().entries(1, LawsData.ALICE, 0));
    }
}

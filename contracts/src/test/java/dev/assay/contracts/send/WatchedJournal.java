package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A journal whose entries are shown to somebody first. */
record WatchedJournal(SendJournal journal, Consumer<JournalEntry> before) implements SendJournal {

    @Override
    public void signed(JournalEntry entry) {
        before.accept(entry);
        journal.signed(entry);
    }

    @Override
    public void refused(JournalEntry entry) {
        journal.refused(entry);
    }

    @Override
    public List<JournalEntry> entries(long chainId, Address sender, long fromNonce) {
        return journal.entries(chainId, sender, fromNonce);
    }

    @Override
    public Optional<JournalEntry> find(long chainId, Address sender, String key) {
        return journal.find(chainId, sender, key);
    }
}

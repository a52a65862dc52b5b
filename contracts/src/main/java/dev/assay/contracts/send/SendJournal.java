package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where signed transactions are written down before they are broadcast, so that a process that died broadcasts them again
 * instead of paying twice. Users may implement it, on a database for instance; implementations are thread-safe.
 *
 * <p>What throws in {@link #signed} is not broadcast. One journal may serve any number of chains and addresses, and, if
 * it is made for that, any number of processes.
 */
public interface SendJournal {

    /** Keeps a transaction; on return it survives the end of the process, and of the machine where that is promised. */
    void signed(JournalEntry entry);

    /** Notes that a transaction will not be broadcast again: the node refused it, and its nonce was given back. */
    void refused(JournalEntry entry);

    /** Returns what was kept and not refused of that nonce and above, in the order it was kept. */
    List<JournalEntry> entries(long chainId, Address sender, long fromNonce);

    /** Returns what was kept last and not refused under an idempotency key; empty if nothing was. */
    Optional<JournalEntry> find(long chainId, Address sender, String key);

    /** Returns a new journal that forgets all at the end of the process. */
    static SendJournal memory() {
        return new MemoryJournal();
    }

    /**
     * Returns the journal in a file, which is made if there is none; see {@link FileJournal}.
     *
     * @throws dev.assay.core.error.ConfigurationException if it cannot be made or read
     */
    static SendJournal file(Path path) {
        return FileJournal.open(path);
    }
}

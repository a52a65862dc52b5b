package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import dev.assay.core.time.TimeSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Lets several processes send with one key: who holds the lease of a lane takes the next nonce, and says which one comes after.
 * Users may implement it, on a row of a database for instance; implementations are thread-safe.
 *
 * <p>A lease is held from before a transaction is signed until the node has answered, replacements and empty ones included. The processes should share their
 * {@link SendJournal}, too: then each broadcasts again what another died with, and an idempotency key holds for all of them.
 */
public interface Lease {

    /**
     * Takes the lease of a lane.
     *
     * @param patience how long to wait for who holds it
     * @throws dev.assay.core.error.AssayException if it was not to be had in that time
     */
    Held take(long chainId, Address sender, Duration patience);

    /** A lease that is held, by one thread. */
    interface Held extends AutoCloseable {

        /** Returns the nonce that the last holder left to come next; empty if there was none. */
        OptionalLong next();

        /** Says which nonce comes next; on return who takes the lease after sees it, even if this process dies now. */
        void next(long nonce);

        /**
         * Gives the lease back. What it throws is logged as a warning and goes no further: what was sent under it was sent. The
         * next {@link Lease#take} fails if the lease was not given back.
         */
        @Override
        void close();
    }

    /**
     * Returns leases for processes of one machine: a file a lane, in a directory that is made if there is none. Make one a
     * process and share it: files of two would not part its threads.
     *
     * @throws dev.assay.core.error.ConfigurationException if it cannot be made
     */
    static Lease files(Path directory) {
        return FileLease.in(directory, TimeSource.system());
    }
}

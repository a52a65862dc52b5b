package dev.assay.samples.contracts.payments;

import dev.assay.contracts.Address;
import dev.assay.contracts.send.Lease;
import dev.assay.contracts.send.LeaseTimeoutException;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.error.InterruptedCallException;
import dev.assay.core.time.TimeSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * Leases as locks of rows: who holds one has a row of {@code send_lease} locked, over a connection of its own. If the process dies,
 * or the connection, the database gives the lock back. The next nonce stands in another table, so that it is committed while the lock
 * is held.
 *
 * <p>Needs a database that knows {@code FOR UPDATE SKIP LOCKED}: H2, PostgreSQL, MySQL 8, MariaDB 10.6, Oracle.
 */
public final class JdbcLease implements Lease {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int SECONDS_TO_ANSWER = 5;

    private final Database database;
    private final TimeSource time = TimeSource.system();

    private JdbcLease(Database database) {
        this.database = database;
    }

    /** Returns the leases in a database, whose tables are made if there are none. */
    public static JdbcLease in(Database database) {
        database.make(
                "CREATE TABLE IF NOT EXISTS send_lease (chain_id BIGINT NOT NULL, sender CHAR(42) NOT NULL,"
                        + " PRIMARY KEY (chain_id, sender))",
                "CREATE TABLE IF NOT EXISTS send_next (chain_id BIGINT NOT NULL, sender CHAR(42) NOT NULL,"
                        + " nonce BIGINT NOT NULL, PRIMARY KEY (chain_id, sender))");
        return new JdbcLease(database);
    }

    @Override
    public Held take(long chainId, Address sender, Duration patience) {
        long end = time.nanoTime() + patience.toNanos();
        database.ask("The lease cannot be made", connection -> makeRow(connection, chainId, sender));
        try {
            Connection connection = database.open();
            try {
                connection.setAutoCommit(false);
                while (!isLocked(connection, chainId, sender)) {
                    connection.rollback();
                    pause(chainId, sender, end, patience);
                }
                return new HeldRow(database, connection, chainId, sender);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new ConfigurationException("The lease cannot be taken: " + e.getMessage(), e);
        }
    }

    private static int makeRow(Connection connection, long chainId, Address sender) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO send_lease (chain_id, sender) VALUES (?, ?)")) {
            insert.setLong(1, chainId);
            insert.setString(2, sender.toHex());
            return insert.executeUpdate();
        } catch (SQLException e) {
            // The class of SQLSTATE that says that it is there already.
            if (e.getSQLState() != null && e.getSQLState().startsWith("23")) {
                return 0;
            }
            throw e;
        }
    }

    private static boolean isLocked(Connection connection, long chainId, Address sender) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT sender FROM send_lease WHERE chain_id = ? AND sender = ? FOR UPDATE SKIP LOCKED")) {
            select.setLong(1, chainId);
            select.setString(2, sender.toHex());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private void pause(long chainId, Address sender, long end, Duration patience) {
        if (time.nanoTime() - end >= 0) {
            throw new LeaseTimeoutException("The lease of " + sender + " on chain " + chainId
                    + " is held by another for more than " + patience);
        }
        try {
            time.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedCallException("Interrupted while waiting for the lease of " + sender, e);
        }
    }

    private record HeldRow(Database database, Connection lock, long chainId, Address sender) implements Held {

        @Override
        public OptionalLong next() {
            return database.ask("The lease cannot be read", connection -> {
                try (PreparedStatement select =
                        connection.prepareStatement("SELECT nonce FROM send_next WHERE chain_id = ? AND sender = ?")) {
                    select.setLong(1, chainId);
                    select.setString(2, sender.toHex());
                    try (ResultSet row = select.executeQuery()) {
                        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
                    }
                }
            });
        }

        @Override
        public void next(long nonce) {
            checkHeld();
            database.ask("The lease cannot be written", connection -> {
                if (write(connection, "UPDATE send_next SET nonce = ? WHERE chain_id = ? AND sender = ?", nonce) == 0) {
                    write(connection, "INSERT INTO send_next (nonce, chain_id, sender) VALUES (?, ?, ?)", nonce);
                }
                return nonce;
            });
        }

        private int write(Connection connection, String sql, long nonce) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, nonce);
                statement.setLong(2, chainId);
                statement.setString(3, sender.toHex());
                return statement.executeUpdate();
            }
        }

        /** With the connection the lock is gone, and somebody else may have it. */
        private void checkHeld() {
            try {
                if (lock.isValid(SECONDS_TO_ANSWER)) {
                    return;
                }
            } catch (SQLException e) {
                throw new ConfigurationException("The lease was lost: " + e.getMessage(), e);
            }
            throw new ConfigurationException("The lease was lost with its connection to the database", null);
        }

        @Override
        public void close() {
            try (Connection ended = lock) {
                ended.rollback();
                ended.setAutoCommit(true);
            } catch (SQLException e) {
                throw new ConfigurationException("The lease cannot be given back: " + e.getMessage(), e);
            }
        }
    }
}

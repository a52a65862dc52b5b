package dev.assay.samples.contracts.payments;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.send.JournalEntry;
import dev.assay.contracts.send.SendJournal;
import dev.assay.core.error.ConfigurationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a table, for any number of processes and machines that pay with one key; they need a {@link JdbcLease}, too.
 *
 * <p>What {@link #signed} has written survives what a commit of the database survives. An embedded H2 commits in the background
 * unless its address says {@code WRITE_DELAY=0}. Nothing is deleted: refused transactions stay, marked.
 */
public final class JdbcJournal implements SendJournal {

    private static final String COLUMNS = "chain_id, sender, nonce, kind, idempotency_key, fingerprint, raw, fee_cap";

    private final Database database;
    /** What may have been written although the database has failed. */
    private final Set<JournalEntry> doubtful = ConcurrentHashMap.newKeySet();

    private JdbcJournal(Database database) {
        this.database = database;
    }

    /** Returns the journal in a database, whose table is made if there is none. */
    public static JdbcJournal in(Database database) {
        database.make(
                """
                CREATE TABLE IF NOT EXISTS send_journal (
                  place BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                  chain_id BIGINT NOT NULL, sender CHAR(42) NOT NULL, nonce BIGINT NOT NULL,
                  kind VARCHAR(16) NOT NULL, idempotency_key VARCHAR(256), fingerprint CHAR(66) NOT NULL,
                  raw VARCHAR(524288) NOT NULL, fee_cap NUMERIC(78), refused BOOLEAN DEFAULT FALSE NOT NULL)""",
                "CREATE INDEX IF NOT EXISTS send_journal_nonce ON send_journal (chain_id, sender, nonce)",
                "CREATE INDEX IF NOT EXISTS send_journal_key ON send_journal (chain_id, sender, idempotency_key)");
        return new JdbcJournal(database);
    }

    @Override
    public void signed(JournalEntry entry) {
        retract();
        try {
            database.ask("The journal cannot be written", connection -> insert(connection, entry));
        } catch (ConfigurationException e) {
            doubtful.add(entry);
            retractOr(e);
            throw e;
        }
    }

    @Override
    public void refused(JournalEntry entry) {
        retract();
        database.ask("The journal cannot be written", connection -> refuse(connection, entry));
    }

    @Override
    public List<JournalEntry> entries(long chainId, Address sender, long fromNonce) {
        retract();
        return database.ask("The journal cannot be read", connection -> {
            List<JournalEntry> found = new ArrayList<>();
            select(connection, "nonce >= ? ORDER BY nonce, place", chainId, sender, fromNonce)
                    .forEach(kept -> found.add(kept.entry()));
            return found;
        });
    }

    @Override
    public Optional<JournalEntry> find(long chainId, Address sender, String key) {
        retract();
        return database.ask(
                "The journal cannot be read",
                connection ->
                        select(connection, "idempotency_key = ? ORDER BY place DESC", chainId, sender, key).stream()
                                .findFirst()
                                .map(Kept::entry));
    }

    /** A commit whose answer was lost may stand; who wrote it was told that it does not. */
    private void retract() {
        for (JournalEntry entry : doubtful) {
            database.ask("The journal cannot be written", connection -> refuse(connection, entry));
            doubtful.remove(entry);
        }
    }

    private void retractOr(ConfigurationException failure) {
        try {
            retract();
        } catch (ConfigurationException e) {
            failure.addSuppressed(e); // the next use tries again
        }
    }

    private static int insert(Connection connection, JournalEntry entry) throws SQLException {
        String sql = "INSERT INTO send_journal (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setLong(1, entry.chainId());
            insert.setString(2, entry.sender().toHex());
            insert.setLong(3, entry.nonce());
            insert.setString(4, entry.kind().name());
            insert.setString(5, entry.idempotencyKey().orElse(null));
            insert.setString(6, entry.fingerprint().toHex());
            insert.setString(7, entry.raw().toHex());
            BigInteger cap = entry.feeCap();
            insert.setBigDecimal(8, cap == null ? null : new BigDecimal(cap));
            return insert.executeUpdate();
        }
    }

    /** Marks the first that is equal. */
    private static int refuse(Connection connection, JournalEntry entry) throws SQLException {
        for (Kept kept :
                select(connection, "nonce = ? ORDER BY place", entry.chainId(), entry.sender(), entry.nonce())) {
            if (kept.entry().equals(entry)) {
                try (PreparedStatement update =
                        connection.prepareStatement("UPDATE send_journal SET refused = TRUE WHERE place = ?")) {
                    update.setLong(1, kept.place());
                    return update.executeUpdate();
                }
            }
        }
        return 0;
    }

    private record Kept(long place, JournalEntry entry) {}

    private static List<Kept> select(Connection connection, String which, long chainId, Address sender, Object value)
            throws SQLException {
        String sql = "SELECT place, " + COLUMNS
                + " FROM send_journal WHERE NOT refused AND chain_id = ? AND sender = ? AND " + which;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, chainId);
            select.setString(2, sender.toHex());
            select.setObject(3, value);
            List<Kept> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new Kept(rows.getLong("place"), entry(rows)));
                }
            }
            return found;
        }
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        @Nullable BigDecimal cap = row.getBigDecimal("fee_cap");
        return new JournalEntry(
                row.getLong("chain_id"),
                Address.parse(row.getString("sender")),
                row.getLong("nonce"),
                JournalEntry.Kind.valueOf(row.getString("kind")),
                row.getString("idempotency_key"),
                Bytes32.parse(row.getString("fingerprint")),
                Bytes.parse(row.getString("raw")),
                cap == null ? null : cap.toBigIntegerExact());
    }
}

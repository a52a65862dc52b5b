package dev.assay.samples.contracts.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.send.JournalEntry;
import dev.assay.contracts.send.SendJournal;
import dev.assay.core.error.ConfigurationException;
import dev.assay.testing.contracts.SendJournalLaws;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcJournalTest implements SendJournalLaws {

    @RegisterExtension
    final MemoryDatabase database = new MemoryDatabase();

    @Override
    public SendJournal open() {
        return JdbcJournal.in(database);
    }

    /** The answer to a commit may be lost; what was thrown then says that nothing is broadcast. */
    @Test
    void whatMayHaveBeenWrittenIsTakenBack() {
        boolean[] failing = new boolean[1];
        JdbcJournal journal = JdbcJournal.in(() -> losing(database.open(), failing));
        JournalEntry entry = new JournalEntry(
                1, Address.ZERO, 3, JournalEntry.Kind.SENT, "k", Bytes32.ZERO, Bytes.parse("0x01"), null);

        failing[0] = true;
        assertThatThrownBy(() -> journal.signed(entry))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("the answer was lost")
                .hasSuppressedException(new ConfigurationException(
                        "The journal cannot be written: the database is gone", new SQLException()));
        assertThat(open().entries(1, Address.ZERO, 0)).containsExactly(entry);
        failing[0] = false;

        assertThat(journal.find(1, Address.ZERO, "k")).isEmpty();
        assertThat(open().entries(1, Address.ZERO, 0)).isEmpty();
        journal.signed(entry);
        assertThat(open().entries(1, Address.ZERO, 0)).isEqualTo(List.of(entry));
    }

    /** A connection that does what it is told, and then loses the answer; the next ones are refused. */
    private static Connection losing(Connection connection, boolean[] failing) throws SQLException {
        if (!failing[0]) {
            return connection;
        }
        return proxy(Connection.class, connection, (name, result) -> {
            if (!name.equals("prepareStatement")) {
                return result;
            }
            return proxy(PreparedStatement.class, result, (called, number) -> {
                if (called.equals("executeUpdate")) {
                    throw new SQLException("the answer was lost");
                }
                if (called.equals("executeQuery")) {
                    throw new SQLException("the database is gone");
                }
                return number;
            });
        });
    }

    private interface After {
        Object then(String method, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Object to, After after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
            try {
                return after.then(method.getName(), method.invoke(to, args));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}

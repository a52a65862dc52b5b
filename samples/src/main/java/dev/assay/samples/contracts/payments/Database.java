package dev.assay.samples.contracts.payments;

import dev.assay.core.error.ConfigurationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Where connections come from, such as {@code dataSource::getConnection}, of a pool or not; each is closed after use. */
public interface Database {

    /** Returns a connection that commits each statement. */
    Connection open() throws SQLException;

    /** What is done over a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /**
     * Does something over a connection of its own.
     *
     * @throws ConfigurationException if the database does not do it
     */
    default <T> T ask(String what, Work<T> work) {
        try (Connection connection = open()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new ConfigurationException(what + ": " + e.getMessage(), e);
        }
    }

    /** Makes tables and the like. */
    default void make(String... statements) {
        ask("The tables cannot be made", connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String one : statements) {
                    statement.execute(one);
                }
            }
            return statements.length;
        });
    }
}

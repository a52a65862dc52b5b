package dev.assay.samples.live;

import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Signals by token and day. The primary key is that of the rows, so a row that comes again replaces itself.
 *
 * @param connection where the table is
 */
record SignalTable(Connection connection) {

    static SignalTable in(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS trading_signal (token_id BIGINT, signal_day DATE, signal INT,"
                    + " PRIMARY KEY (token_id, signal_day))");
        }
        return new SignalTable(connection);
    }

    // snippet: live-put
    void put(TradingSignal row) {
        String merge = "MERGE INTO trading_signal KEY (token_id, signal_day) VALUES (?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(merge)) {
            Signal signal = row.signal();
            statement.setLong(1, row.tokenId());
            statement.setObject(2, row.date());
            statement.setObject(3, signal == null ? null : signal.number());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("not stored: " + row, e);
        }
    }
    // end snippet

    /** Returns the last day there is a row of, or null. */
    @Nullable
    LocalDate lastDay() {
        return ask("SELECT MAX(signal_day) FROM trading_signal", LocalDate.class);
    }

    long rows() {
        Long rows = ask("SELECT COUNT(*) FROM trading_signal", Long.class);
        return rows == null ? 0 : rows;
    }

    private <T> @Nullable T ask(String sql, Class<T> type) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? result.getObject(1, type) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

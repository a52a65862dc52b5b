package dev.assay.samples.live;

import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.api.tokenmetrics.market.Tokens;
import dev.assay.api.tokenmetrics.signals.TradingSignalsQuery;
import dev.assay.core.feed.FeedRun;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the trading signals of two tokens in a table, and may be stopped and started at any time: the second run goes on
 * where the table ends, takes what was amended meanwhile, and doubles nothing.
 */
public final class FeedToTable {

    private FeedToTable() {}

    /** Takes a JDBC address of H2, such as {@code jdbc:h2:./signals}; a table in memory without. */
    public static void main(String[] arguments) throws SQLException {
        String url = arguments.length > 0 ? arguments[0] : "jdbc:h2:mem:";
        try (LiveSource source = LiveSource.fromEnv();
                Connection connection = DriverManager.getConnection(url)) {
            SignalTable table = SignalTable.in(connection);
            fill(source, table);
            System.out.println("after the first run: " + table.rows() + " rows up to " + table.lastDay());
            fill(source, table);
            System.out.println("after the second run: " + table.rows() + " rows up to " + table.lastDay());
        }
    }

    static void fill(LiveSource source, SignalTable table) {
        TokenMetrics tm = source.client();
        // snippet: live-restart
        TradingSignalsQuery query = TradingSignalsQuery.of(Tokens.ids(3375, 3306));
        @Nullable LocalDate last = table.lastDay();
        if (last != null) {
            query = query.since(last.minusDays(2)); // Late rows and amended ones, too.
        }
        try (FeedRun run = source.paced(tm.tradingSignals(query).feed()).forEach(table::put)) {
            run.join();
        }
        // end snippet
    }
}

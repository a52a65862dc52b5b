package dev.assay.samples.contracts.payments;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An empty database for each test, which ends with its last connection. */
final class MemoryDatabase implements Database, BeforeEachCallback, AfterEachCallback {

    private String url = "";
    private @Nullable Connection last;

    @Override
    public void beforeEach(ExtensionContext context) throws SQLException {
        url = "jdbc:h2:mem:" + Integer.toHexString(context.getUniqueId().hashCode());
        last = open();
    }

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        if (last != null) {
            last.close();
        }
    }
}

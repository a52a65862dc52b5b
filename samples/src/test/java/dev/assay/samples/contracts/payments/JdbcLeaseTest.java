package dev.assay.samples.contracts.payments;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.send.Lease;
import dev.assay.contracts.send.LeaseTimeoutException;
import dev.assay.core.error.ConfigurationException;
import dev.assay.testing.contracts.LeaseLaws;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcLeaseTest implements LeaseLaws {

    @RegisterExtension
    final MemoryDatabase database = new MemoryDatabase();

    @Override
    public Lease open() {
        return JdbcLease.in(database);
    }

    @Test
    void saysWhoseItIsIfItIsNotToBeHad() {
        try (Lease.Held held = open().take(1, Address.ZERO, Duration.ZERO)) {
            assertThatThrownBy(() -> open().take(1, Address.ZERO, Duration.ofMillis(50)))
                    .isInstanceOf(LeaseTimeoutException.class)
                    .hasMessageContaining("0x0000000000000000000000000000000000000000 on chain 1");
            held.next(1);
        }
    }

    @Test
    void isLostWithItsConnection() throws SQLException {
        List<Connection> opened = new ArrayList<>();
        JdbcLease lease = JdbcLease.in(() -> {
            opened.add(database.open());
            return opened.get(opened.size() - 1);
        });
        Lease.Held held = lease.take(1, Address.ZERO, Duration.ZERO);
        held.next(3);

        for (Connection each : opened) {
            each.close();
        }

        assertThatThrownBy(() -> held.next(4))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("lost");
        open().take(1, Address.ZERO, Duration.ZERO).close();
    }
}

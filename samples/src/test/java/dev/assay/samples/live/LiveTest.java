package dev.assay.samples.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 5, 30);

    private final LiveSource source = LiveSource.offline();

    @AfterEach
    void close() {
        source.close();
    }

    @Test
    void printsTheSignalsOfEachDayOnce() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        LiveSignals.print(
                source.paced(LiveSignals.signals(source.client())),
                new PrintStream(bytes, true, StandardCharsets.UTF_8));

        List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines)
                .hasSize(2 * (LiveSource.DAYS + 2))
                .doesNotHaveDuplicates()
                .anyMatch(line -> line.startsWith("2025-05-30 BTC"))
                .anyMatch(line -> line.startsWith("2025-06-07 ETH"));
    }

    @Test
    void tellsTheWebhookWhatToBuyAndSell() {
        List<String> arrived = new CopyOnWriteArrayList<>();
        try (LocalReceiver receiver = LocalReceiver.start(arrived::add)) {
            WebhookAlerts.alert(source.paced(WebhookAlerts.changes(source.client())), Webhook.at(receiver.url()));
        }

        assertThat(arrived)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allMatch(body -> body.matches("\\{\"text\":\"[A-Z]+: (buy|sell), 2025-0[56]-\\d\\d\"}"));
    }

    @Test
    void aWebhookThatRefusesIsNotPassedOver() {
        try (LocalReceiver receiver = LocalReceiver.start(body -> {}, 500)) {
            var changes = source.paced(WebhookAlerts.changes(source.client()));

            assertThatThrownBy(() -> WebhookAlerts.alert(changes, Webhook.at(receiver.url())))
                    .hasMessage("the webhook answered 500");
        }
    }

    @Test
    void aSecondRunLeavesNoGapAndDoublesNothing() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
            SignalTable table = SignalTable.in(connection);

            FeedToTable.fill(source, table);
            assertThat(table.rows()).isEqualTo(2L * (LiveSource.DAYS + 2));
            assertThat(table.lastDay()).isEqualTo(FIRST.plusDays(LiveSource.DAYS + 1));
            FeedToTable.fill(source, table);

            LocalDate last = table.lastDay();
            assertThat(last).isAfter(FIRST.plusDays(LiveSource.DAYS + 1));
            assertThat(table.rows())
                    .isEqualTo(2 * FIRST.datesUntil(last.plusDays(1)).count());
        }
    }
}

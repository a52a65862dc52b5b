package dev.assay.core.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.core.socket.SocketEvent.Gap;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EventBufferTest {

    private static final Instant START = Instant.EPOCH;

    @Test
    void countsWhatItDropsAndSaysSoInItsPlace() throws Exception {
        EventBuffer buffer = new EventBuffer(2, 100, Overflow.DROP_OLDEST);
        for (int i = 1; i <= 5; i++) {
            assertThat(put(buffer, i)).isTrue();
        }

        assertThat(buffer.next())
                .isEqualTo(new Gap(Gap.Reason.OVERFLOW, START.plusSeconds(1), 3, 0, "the consumer is too slow"));
        assertThat(buffer.next()).isEqualTo(new SocketEvent.Text(1, "4"));
        assertThat(buffer.next()).isEqualTo(new SocketEvent.Text(1, "5"));
        assertThat(buffer.poll(Duration.ZERO)).isNull();
    }

    @Test
    void dropsByBytesToo() throws Exception {
        EventBuffer buffer = new EventBuffer(100, 10, Overflow.DROP_OLDEST);
        put(buffer, 1);
        buffer.put(new EventBuffer.Entry(new SocketEvent.Text(1, "large"), 1000, START), () -> true);

        assertThat(buffer.next())
                .isInstanceOfSatisfying(
                        Gap.class, gap -> assertThat(gap.dropped()).isEqualTo(1));
        assertThat(buffer.next()).isEqualTo(new SocketEvent.Text(1, "large"));
    }

    @Test
    void aDroppedGapLivesOnInTheNewOne() throws Exception {
        EventBuffer buffer = new EventBuffer(1, 100, Overflow.DROP_OLDEST);
        buffer.force(new EventBuffer.Entry(new Gap(Gap.Reason.LOST, START, 0, 0, "x"), 0, START.plusSeconds(9)));
        put(buffer, 10);

        assertThat(buffer.next()).isInstanceOfSatisfying(Gap.class, gap -> {
            assertThat(gap.since()).isEqualTo(START);
            assertThat(gap.dropped()).isZero();
        });
    }

    @Test
    void failsWhenFull() {
        EventBuffer buffer = new EventBuffer(1, 100, Overflow.FAIL);
        put(buffer, 1);

        assertThatThrownBy(() -> put(buffer, 2)).isInstanceOfSatisfying(SocketOverflowException.class, e -> {
            assertThat(e.events()).isEqualTo(1);
            assertThat(e.bytes()).isEqualTo(1);
        });
    }

    @Test
    void blocksUntilThereIsRoom() throws Exception {
        EventBuffer buffer = new EventBuffer(1, 100, Overflow.BLOCK);
        put(buffer, 1);
        CompletableFuture<Boolean> second = blockedPut(buffer);

        assertThat(second).isNotDone();
        assertThat(buffer.next()).isEqualTo(new SocketEvent.Text(1, "1"));

        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(buffer.next()).isEqualTo(new SocketEvent.Text(1, "2"));
    }

    @Test
    void theEndFreesWhoWaitsForRoom() throws Exception {
        EventBuffer buffer = new EventBuffer(1, 100, Overflow.BLOCK);
        put(buffer, 1);
        CompletableFuture<Boolean> second = blockedPut(buffer);

        buffer.end(new SocketEvent.Closed(1000, ""));

        assertThat(second.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(buffer.next()).isInstanceOf(SocketEvent.Text.class);
        assertThat(buffer.next()).isInstanceOf(SocketEvent.Closed.class);
        assertThat(buffer.next()).isInstanceOf(SocketEvent.Closed.class);
    }

    @Test
    void takesNothingOnceSealed() {
        EventBuffer buffer = new EventBuffer(9, 100, Overflow.FAIL);
        put(buffer, 1);

        assertThat(buffer.drainOrSeal()).hasSize(1);
        assertThat(put(buffer, 2)).isTrue();
        assertThat(buffer.drainOrSeal()).hasSize(1);
        assertThat(buffer.drainOrSeal()).isEmpty();
        assertThat(put(buffer, 3)).isFalse();
    }

    @Test
    void onlyTheFirstEndCounts() {
        EventBuffer buffer = new EventBuffer(9, 100, Overflow.FAIL);
        IllegalStateException first = new IllegalStateException("first");
        buffer.fail(first);
        buffer.end(new SocketEvent.Closed(1000, ""));

        assertThatThrownBy(buffer::next).isSameAs(first);
    }

    private static boolean put(EventBuffer buffer, int i) {
        SocketEvent event = new SocketEvent.Text(1, Integer.toString(i));
        return buffer.put(new EventBuffer.Entry(event, 1, START.plusSeconds(i)), () -> true);
    }

    private static CompletableFuture<Boolean> blockedPut(EventBuffer buffer) {
        CompletableFuture<Boolean> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> result.complete(put(buffer, 2)));
        thread.setDaemon(true);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return result;
    }
}

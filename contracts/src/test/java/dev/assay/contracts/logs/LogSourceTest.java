package dev.assay.contracts.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.feed.Poll;
import dev.assay.testing.ManualTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When a stream saves its checkpoint. */
class LogSourceTest {

    private static final String DOWN = "!{\"code\":-32000,\"message\":\"down\"}";

    private final ManualTime time = ManualTime.automatic();
    private final CheckpointStore store = CheckpointStore.inMemory();

    private LogScan<Transfer> scan(FakeNode node) {
        return LogQuery.of(node.rpc(time), Transfer.TYPE)
                .scan(0)
                .checkpoints(store)
                .timedBy(time, Duration.ofMillis(100));
    }

    private static LogSource<Transfer> source(LogScan<Transfer> scan) {
        return new LogSource<>(scan, false, scan.newBlocks());
    }

    private List<Logged<Transfer>> afterARestart(FakeNode node) {
        List<Logged<Transfer>> logs = new ArrayList<>();
        scan(node).open().catchUp(batch -> logs.addAll(batch.logs()));
        return logs;
    }

    /** Takes one log at a time; notes those that a checkpoint is past while they are in its hands. */
    private class Slow implements Flow.Subscriber<Logged<Transfer>> {

        private final List<Logged<Transfer>> logs = new ArrayList<>();
        private final List<Logged<Transfer>> saved = new ArrayList<>();
        private final CompletableFuture<List<Logged<Transfer>>> all = new CompletableFuture<>();
        private Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        public void onNext(Logged<Transfer> log) {
            logs.add(log);
            if (store.load().map(Checkpoint::nextBlock).orElse(0L) > log.blockNumber()) {
                saved.add(log);
            }
            subscription.request(1);
        }

        @Override
        public void onError(Throwable failure) {
            all.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            all.complete(logs);
        }
    }

    @Test
    void savesForASubscriberNoMoreThanTwoBatchesBehind() throws Exception {
        FakeChain chain = FakeChain.ofTransfers(60);
        Slow slow = new Slow();
        try (FakeNode node = new FakeNode(chain).losing(5)) {
            scan(node).until(59).stream().subscribe(slow);
            List<Logged<Transfer>> all = slow.all.get(20, TimeUnit.SECONDS);

            List<Logged<Transfer>> again = afterARestart(node.losing(Integer.MAX_VALUE));

            assertThat(slow.saved).isEmpty();
            assertThat(all).hasSize(59);
            // A batch has 16 blocks at most.
            assertThat(again).hasSizeBetween(1, 32).isEqualTo(all.subList(59 - again.size(), 59));
        }
    }

    @Test
    void savesNothingMoreForASubscriberWhileNothingMoreIsHandedOut() {
        FakeChain chain = FakeChain.ofTransfers(5);
        try (FakeNode node = new FakeNode(chain)) {
            LogSource<Transfer> source = source(scan(node));
            List<Logged<Transfer>> inItsHands = source.poll(null).rows();
            assertThat(inItsHands).hasSize(4);
            node.oddly(call -> DOWN);

            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> source.poll(null)).isInstanceOf(RpcException.class);
            }
            node.oddly(call -> null);

            assertThat(afterARestart(node)).isEqualTo(inItsHands);
        }
    }

    @Test
    void letsGoOfWhatItWaitsWithWhereTheStoreFails() {
        CheckpointStore full = new CheckpointStore() {
            @Override
            public Optional<Checkpoint> load() {
                return Optional.empty();
            }

            @Override
            public void save(Checkpoint checkpoint) {
                throw new UncheckedIOException(new IOException("disk full"));
            }
        };
        AtomicInteger released = new AtomicInteger();
        NewBlocks blocks = new NewBlocks() {
            @Override
            public void await() {}

            @Override
            public void release() {
                released.incrementAndGet();
            }

            @Override
            public void close() {}
        };
        try (FakeNode node = new FakeNode(FakeChain.ofTransfers(5))) {
            LogSource<Transfer> source = new LogSource<>(scan(node).checkpoints(full), true, blocks);
            assertThat(source.poll(null).rows()).hasSize(4);

            assertThatThrownBy(() -> source.poll(null)).hasMessageContaining("disk full");
        }

        assertThat(released).hasValue(1);
    }

    @Test
    void letsOneSubscriptionAtATimeUseAStore() throws Exception {
        FakeChain chain = FakeChain.ofTransfers(60);
        Slow last = new Slow();
        Slow refused = new Slow();
        try (FakeNode node = new FakeNode(chain)) {
            LogScan<Transfer> scan = scan(node).until(59);
            LogSource<Transfer> first = source(scan);
            LogSource<Transfer> second = source(scan.mostBlocks(5));
            first.poll(null);

            scan.stream().subscribe(refused);
            assertThatThrownBy(() -> refused.all.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("give each a store of its own");
            assertThatThrownBy(() -> second.poll(null)).isInstanceOf(IllegalStateException.class);
            first.close();
            assertThat(first.poll(null)).isEqualTo(new Poll<>(List.of(), 1, true));
            node.oddly(call -> DOWN);
            assertThatThrownBy(() -> second.poll(null)).isInstanceOf(RpcException.class);
            node.oddly(call -> null);

            scan.stream().subscribe(last);
            assertThat(last.all.get(20, TimeUnit.SECONDS)).hasSize(59);
            // It read before the other one came.
            assertThatThrownBy(() -> second.poll(null)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void beginsEachSubscriptionAtTheFirstBlockWhereNoStoreIsSet() {
        try (FakeNode node = new FakeNode(FakeChain.ofTransfers(60))) {
            LogScan<Transfer> scan = LogQuery.of(node.rpc(time), Transfer.TYPE).scan(0);
            LogSource<Transfer> fast = source(scan);
            List<Logged<Transfer>> logs = fast.poll(null).rows();
            fast.poll(null);
            fast.poll(null);

            assertThat(source(scan).poll(null).rows()).isNotEmpty().isEqualTo(logs);
        }
    }

    @Test
    void leavesTheStoreWhereASubscriberThrows() throws Exception {
        Slow last = new Slow();
        try (FakeNode node = new FakeNode(FakeChain.ofTransfers(5))) {
            LogScan<Transfer> scan = scan(node).until(4);
            LogSource<Transfer> source = source(scan);
            Flow.Subscriber<Logged<Transfer>> broken = new LogStream.Closing<>(
                    new Slow() {
                        @Override
                        public void onNext(Logged<Transfer> log) {
                            throw new IllegalStateException("no room");
                        }
                    },
                    source);
            Logged<Transfer> log = source.poll(null).rows().get(0);

            assertThatThrownBy(() -> broken.onNext(log)).hasMessage("no room");

            scan.stream().subscribe(last);
            assertThat(last.all.get(20, TimeUnit.SECONDS)).hasSize(4);
        }
    }
}

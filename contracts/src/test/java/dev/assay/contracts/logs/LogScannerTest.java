package dev.assay.contracts.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import dev.assay.testing.ManualTime;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogScannerTest {

    private final ManualTime time = ManualTime.automatic();

    private LogScan<Transfer> scan(FakeNode node) {
        return LogQuery.of(node.rpc(time), Transfer.TYPE).scan(0).timedBy(time, Duration.ofMillis(100));
    }

    @Test
    void bringsAHundredThousandLogsThroughLimitsLossesLagAndReorganisations() {
        FakeChain chain = new FakeChain(1, 3_600, 36);
        SplittableRandom random = new SplittableRandom(2);
        Ledger ledger = new Ledger();
        try (FakeNode node =
                new FakeNode(chain).lagging(20, false).limited(700, 4_000).losing(9)) {
            LogScanner<Transfer> scanner = scan(node).open();
            for (int round = 0; round < 180; round++) {
                Optional<LogBatch<Transfer>> batch = nextThatComes(scanner);
                batch.ifPresent(ledger::take);
                if (batch.isEmpty() || random.nextInt(4) == 0) {
                    chain.grow(random.nextInt(4));
                }
                if (round == 90 || round == 160) {
                    chain.reorganise(20);
                }
                if (round == 130) {
                    chain.reorganise(200);
                }
            }
            while (scanner.nextBlock() <= chain.head()) {
                nextThatComes(scanner).ifPresent(ledger::take);
            }
        }

        assertThat(ledger.size()).isGreaterThan(100_000);
        assertThat(ledger.removed).isGreaterThan(5_000);
        ledger.assertIs(chain);
    }

    /** Returns the next batch, asking as often as what fails may pass. */
    static Optional<LogBatch<Transfer>> nextThatComes(LogScanner<Transfer> scanner) {
        while (true) {
            try {
                return scanner.next();
            } catch (AssayException e) {
                assertThat(e.isRetryable()).as(e.getMessage()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "true, beyond current head block", "false, beyond latest executed block 380"})
    void losesNothingWhereABackendLags(boolean splitting, String refusal) {
        FakeChain chain = new FakeChain(3, 400, 2);
        Ledger ledger = new Ledger();
        String words = refusal.isEmpty() ? "" : "block range extends " + refusal;
        try (FakeNode node = new FakeNode(chain).lagging(20, splitting).refusingBeyondHead(words)) {
            LogScanner<Transfer> scanner = scan(node).open();
            for (int round = 0; round < 60; round++) {
                nextThatComes(scanner).ifPresent(ledger::take);
                chain.grow(round % 2);
            }
            while (scanner.nextBlock() <= chain.head()) {
                nextThatComes(scanner).ifPresent(ledger::take);
            }
        }

        ledger.assertIs(chain);
    }

    @Test
    void takesBackALogOfAReplacedBlockEvenIfTheChainIsNoLonger() {
        FakeChain chain = new FakeChain(4, 50, 3);
        Ledger ledger = new Ledger();
        try (FakeNode node = new FakeNode(chain)) {
            LogScanner<Transfer> scanner = scan(node).open();
            scanner.catchUp(ledger::take);
            chain.reorganise(3);

            LogBatch<Transfer> batch = scanner.next().orElseThrow();
            ledger.take(batch);
            assertThat(batch.first()).isEqualTo(47);
            assertThat(batch.added()).isEmpty();
            assertThat(batch.removed())
                    .isNotEmpty()
                    .allSatisfy(log -> assertThat(log.removed()).isTrue());
            scanner.catchUp(ledger::take);
        }

        ledger.assertIs(chain);
    }

    @Test
    void namesTheCommonAncestorOfAReorganisationDeeperThanWhatIsKept() {
        FakeChain chain = new FakeChain(5, 600, 2);
        Ledger ledger = new Ledger();
        try (FakeNode node = new FakeNode(chain)) {
            CheckpointStore store = CheckpointStore.inMemory();
            LogScan<Transfer> scan = scan(node).keep(300).checkpoints(store);
            scan.open().catchUp(ledger::take);
            LogScanner<Transfer> scanner = scan.keep(64).open();
            chain.grow(1);
            scanner.catchUp(ledger::take);
            chain.reorganise(200);

            assertThatThrownBy(scanner::next)
                    .isInstanceOfSatisfying(DeepReorganisationException.class, deep -> {
                        // The last block they have in common is 400; of blocks that far back one in twelve is kept.
                        assertThat(deep.commonAncestor().orElseThrow()).isBetween(385L, 400L);
                        assertThat(deep.changedBlock()).isBetween(401L, 415L);
                        assertThat(deep.rewound().nextBlock())
                                .isEqualTo(deep.commonAncestor().orElseThrow() + 1);
                        store.save(deep.rewound());
                        ledger.dropFrom(deep.rewound().nextBlock());
                    })
                    .hasMessageContaining("deeper than the 64 blocks");
            scan.keep(300).open().catchUp(ledger::take);
        }

        ledger.assertIs(chain);
    }

    @Test
    void goesOnFromAFileAndTakesBackWhatChangedMeanwhile(@TempDir Path folder) {
        FakeChain chain = new FakeChain(6, 500, 3);
        Ledger ledger = new Ledger();
        Path file = folder.resolve("transfers");
        try (FakeNode node = new FakeNode(chain)) {
            scan(node).checkpoints(CheckpointStore.file(file)).open().catchUp(ledger::take);
            chain.reorganise(20);
            chain.grow(3);

            scan(node).checkpoints(CheckpointStore.file(file)).open().catchUp(ledger::take);
        }

        assertThat(ledger.removed).isPositive();
        ledger.assertIs(chain);
    }

    @Test
    void takesBackWhatChangedMeanwhileAlsoWhereTheNodeIsBusyOrFailsOnTheWay() {
        FakeChain chain = new FakeChain(10, 201, 3);
        Ledger ledger = new Ledger();
        CheckpointStore store = CheckpointStore.inMemory();
        try (FakeNode node = new FakeNode(chain)) {
            scan(node).checkpoints(store).open().catchUp(ledger::take);
            chain.reorganise(4);
            chain.grow(400);
            AtomicInteger ofTheTip = new AtomicInteger();
            node.oddly(call -> call.get("params").get(0).asText().equals("0xc8")
                    ? switch (ofTheTip.incrementAndGet()) {
                        case 1 -> "!{\"code\":429,\"message\":\"compute units exceeded\"}";
                        case 2 -> "null";
                        case 4 -> "!{\"code\":-32000,\"message\":\"out of order\"}";
                        default -> null;
                    }
                    : null);

            LogScanner<Transfer> scanner = scan(node).checkpoints(store).open();
            assertThatThrownBy(() -> scanner.catchUp(ledger::take)).hasMessageContaining("out of order");
            scanner.catchUp(ledger::take);
            assertThat(ofTheTip).hasValueGreaterThan(4);
        }

        assertThat(ledger.removed).isPositive();
        ledger.assertIs(chain);
    }

    @Test
    void doesNotGoOnAboveADeepReorganisationUnlessRewound() {
        FakeChain chain = new FakeChain(11, 600, 2);
        try (FakeNode node = new FakeNode(chain)) {
            LogScanner<Transfer> scanner = scan(node).keep(64).open();
            scanner.catchUp(batch -> {});
            chain.reorganise(200);
            chain.grow(500);

            assertThatThrownBy(scanner::next).isInstanceOf(DeepReorganisationException.class);
            assertThatThrownBy(scanner::next).isInstanceOf(DeepReorganisationException.class);
            assertThat(scanner.nextBlock()).isEqualTo(600);
        }
    }

    @Test
    void givesABatchThatWasNotCommittedAgain() {
        FakeChain chain = new FakeChain(7, 100, 3);
        try (FakeNode node = new FakeNode(chain)) {
            CheckpointStore store = CheckpointStore.inMemory();
            LogScan<Transfer> scan = scan(node).checkpoints(store);
            LogBatch<Transfer> first = scan.open().next().orElseThrow();

            LogScanner<Transfer> again = scan.open();

            assertThat(again.next()).contains(first);
            again.commit();
            assertThat(store.load()).contains(first.checkpoint());
            assertThat(Checkpoint.parse(first.checkpoint().text())).isEqualTo(first.checkpoint());
        }
    }

    @Test
    void refusesTheCheckpointOfAnotherQuery() {
        try (FakeNode node = new FakeNode(new FakeChain(8, 10, 1))) {
            CheckpointStore store = CheckpointStore.inMemory();
            scan(node).checkpoints(store).open().catchUp(batch -> {});
            LogScan<Transfer> other = LogQuery.of(node.rpc(time), Transfer.TYPE)
                    .from(Address.ZERO)
                    .scan(0)
                    .checkpoints(store);

            assertThatThrownBy(other::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("other contracts or topics");
        }
    }

    @Test
    void staysWhereItIsIfARemovedLogDoesNotHoldTheEvent() {
        FakeChain chain = FakeChain.ofTransfers(10);
        chain.growByAnother();
        CheckpointStore store = CheckpointStore.inMemory();
        try (FakeNode node = new FakeNode(chain)) {
            LogQuery<Transfer> query = LogQuery.of(node.rpc(time), Transfer.TYPE);
            query.leavingOutOthers().scan(0).checkpoints(store).open().catchUp(batch -> {});
            chain.reorganise(2);
            LogScanner<Transfer> scanner = query.scan(0).checkpoints(store).open();

            assertThatThrownBy(scanner::next).hasMessageContaining("leavingOutOthers()");
            assertThatThrownBy(scanner::next).hasMessageContaining("leavingOutOthers()");
            assertThat(scanner.nextBlock()).isEqualTo(11);

            LogScanner<Transfer> again =
                    query.leavingOutOthers().scan(0).checkpoints(store).open();
            assertThat(again.next().orElseThrow().removed())
                    .extracting(Logged::blockNumber)
                    .containsExactly(9L);
        }
    }

    @Test
    void takesLogsTwiceOrOutOfOrderForTheSame() {
        FakeChain chain = new FakeChain(12, 700, 5);
        Ledger ledger = new Ledger();
        try (FakeNode node = new FakeNode(chain).shuffling()) {
            scan(node).mostBlocks(150).open().catchUp(ledger::take);
        }

        ledger.assertIs(chain);
    }

    @Test
    void refusesAnAnswerWithoutLogs() {
        try (FakeNode node = new FakeNode(new FakeChain(13, 700, 1))) {
            node.oddly(call -> call.get("method").asText().equals("eth_getLogs") ? "null" : null);
            LogScanner<Transfer> scanner = scan(node).open();

            assertThatThrownBy(scanner::next).isInstanceOf(DataException.class).hasMessageContaining("without logs");
            assertThat(scanner.nextBlock()).isZero();
        }
    }

    @Test
    void followsNodesThatDoNotSayWhatIsFinal() {
        FakeChain chain = new FakeChain(9, 400, 2);
        Ledger ledger = new Ledger();
        try (FakeNode node = new FakeNode(chain).withoutFinal()) {
            LogScanner<Transfer> scanner = scan(node).open();
            scanner.catchUp(ledger::take);
            chain.reorganise(100);
            scanner.catchUp(ledger::take);
        }

        ledger.assertIs(chain);
    }
}

package dev.assay.contracts.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.contracts.fee.FeeChoice;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What nodes lose, reorganisations take out and processes leave behind. */
@ExtendWith(TestChainExtension.class)
class RecoveryTest {

    private static final BigInteger GWEI = BigInteger.TEN.pow(9);
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    @BeforeEach
    void minesEach(TestChain chain) {
        chain.autoMine(true);
    }

    @Test
    void whatTheNodeDroppedIsBroadcastAgain(TestChain chain) {
        chain.autoMine(false);
        Sender sender = Bench.sender(chain, "alice").build();
        Pending dropped = sender.send(Bench.pay(1));
        Pending behind = sender.send(Bench.pay(1));
        assertThat(dropped.state()).isEqualTo(PendingState.PENDING);
        chain.dropTransaction(dropped.hash().toHex());
        assertThat(dropped.state()).isEqualTo(PendingState.DROPPED);
        chain.autoMine(true);

        assertThat(behind.await(Until.INCLUDED, PATIENCE).receipt().succeeded()).isTrue();
        assertThat(dropped.state()).isEqualTo(PendingState.MINED);
    }

    @Test
    void whatIsLostAndRefusedKeepsItsNonceAndIsBroadcastAgain(TestChain chain) {
        chain.autoMine(false);
        Faulty faulty = new Faulty();
        Sender sender =
                Bench.sender(faulty.connect(chain.url()), chain, "alice").build();
        Pending dropped = sender.send(Bench.pay(1));
        Pending behind = sender.send(Bench.pay(1));
        chain.dropTransaction(dropped.hash().toHex());
        faulty.refuse("eth_sendRawTransaction", -32000, "transaction underpriced");
        chain.autoMine(true);

        assertThat(behind.await(Until.INCLUDED, PATIENCE).receipt().succeeded()).isTrue();
        assertThat(dropped.state()).isEqualTo(PendingState.MINED);
    }

    @Test
    void doesNotOverbidTheWalletThatSpedUpBeforeARestart(TestChain chain) {
        chain.autoMine(false);
        SendJournal journal = SendJournal.memory();
        Sender sender = Bench.sender(chain, "alice").journal(journal).build();
        Pending first = sender.send(Bench.pay(1).fee(gwei(10)));
        sender.send(Bench.pay(1).fee(gwei(10)));
        chain.dropTransaction(first.hash().toHex());
        Bench.sender(chain, "alice").build().send(Bench.pay(1).fee(gwei(20)));

        Sender restarted = Bench.sender(chain, "alice").journal(journal).build();
        restarted.send(Bench.pay(1).fee(gwei(100)));
        chain.mine();

        assertThat(first.state()).isEqualTo(PendingState.REPRICED);
    }

    private static FeeChoice gwei(int most) {
        return FeeChoice.of(GWEI.multiply(BigInteger.valueOf(most)), GWEI.multiply(BigInteger.valueOf(most / 10)));
    }

    @Test
    void whatAReorganisationTookOutIsBroadcastAgainAndNotReplaced(TestChain chain) {
        Sender sender = Bench.sender(chain, "bob").build();
        Pending first = sender.send(Bench.pay(1));
        first.await(Until.INCLUDED, PATIENCE);
        Pending second = sender.send(Bench.pay(1));
        second.await(Until.INCLUDED, PATIENCE);
        chain.reorg(2);
        assertThat(second.state()).isEqualTo(PendingState.DROPPED);

        assertThat(second.await(Until.INCLUDED, PATIENCE).receipt().succeeded()).isTrue();
        assertThat(first.state()).isEqualTo(PendingState.MINED);
    }

    @Test
    void theNextSendBroadcastsAgainWhatAReorganisationTookOut(TestChain chain) {
        Sender sender = Bench.sender(chain, "bob").build();
        Pending first = sender.send(Bench.pay(1));
        first.await(Until.INCLUDED, PATIENCE);
        Pending second = sender.send(Bench.pay(1));
        second.await(Until.INCLUDED, PATIENCE);
        chain.reorg(2);

        Pending third = sender.send(Bench.pay(1));

        assertThat(first.state()).isEqualTo(PendingState.MINED);
        assertThat(third.await(Until.INCLUDED, PATIENCE).receipt().succeeded()).isTrue();
        assertThat(second.state()).isEqualTo(PendingState.MINED);
    }

    @Test
    void waitsOnWhileAGapCostsTooMuchToFill(TestChain chain) {
        chain.autoMine(false);
        Pending below = Bench.sender(chain, "alice").build().send(Bench.pay(1));
        Faulty faulty = new Faulty().says("eth_getTransactionByHash", "null");
        for (int i = 0; i < 3; i++) {
            faulty.next("eth_sendRawTransaction", Faulty.Fault.LOST_ANSWER);
        }
        Sender sender = Bench.sender(faulty.connect(chain.url()), chain, "alice")
                .feeCap(GWEI.multiply(BigInteger.valueOf(21_000L * 50)))
                .build();
        Pending above = sender.send(Bench.pay(1));
        chain.dropTransaction(below.hash().toHex());
        chain.setNextBaseFee(GWEI.multiply(BigInteger.valueOf(500)));
        chain.mine();

        assertThatExceptionOfType(StillPendingException.class)
                .isThrownBy(() -> above.await(Until.INCLUDED, Duration.ZERO))
                .withCauseInstanceOf(FeeCapException.class);

        faulty.recovers();
        chain.setNextBaseFee(GWEI);
        chain.mine();
        chain.autoMine(true);
        assertThat(above.await(Until.INCLUDED, PATIENCE).receipt().succeeded()).isTrue();
    }

    @Test
    void whatAnotherProcessWroteDownAndDidNotBroadcastIsBroadcast(TestChain chain, @TempDir Path folder) {
        Lease lease = Lease.files(folder);
        SendJournal journal = SendJournal.memory();
        Faulty dead = new Faulty();
        Sender running =
                Bench.sender(chain, "dave").lease(lease).journal(journal).build();
        running.send(Bench.pay(1));
        Sender dying = Bench.sender(dead.connect(chain.url()), chain, "dave")
                .lease(lease)
                .journal(journal)
                .build();
        for (int i = 0; i < 3; i++) {
            dead.next("eth_sendRawTransaction", Faulty.Fault.LOST_REQUEST);
        }
        Draft draft = Bench.pay(1).idempotencyKey("of both");
        dying.send(draft);

        assertThat(running.send(draft).state()).isEqualTo(PendingState.MINED);
    }
}

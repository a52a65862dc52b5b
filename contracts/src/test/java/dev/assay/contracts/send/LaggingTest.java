package dev.assay.contracts.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.contracts.fee.FeeChoice;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nodes behind one address, of which one lags. */
@ExtendWith(TestChainExtension.class)
class LaggingTest {

    /** A count at the block of a number. */
    private static final String COUNT_THEN = "eth_getTransactionCount.*\",\"0x";

    private static final FeeChoice DEAR =
            FeeChoice.of(BigInteger.valueOf(100_000_000_000L), BigInteger.valueOf(7_000_000_000L));

    private static final String POOR = "insufficient funds for gas * price + value";

    private final Faulty lagging = new Faulty();

    @BeforeEach
    void minesEach(TestChain chain) {
        chain.autoMine(true);
    }

    private Sender sender(TestChain chain) {
        return Bench.sender(lagging.connect(chain.url()), chain, "alice").build();
    }

    @Test
    void anOwnPaymentIsNotReplacedBecauseItsReceiptIsNotSeen(TestChain chain) {
        Pending payment = sender(chain).send(Bench.pay(1));
        lagging.says("eth_getTransactionReceipt", "null").says(COUNT_THEN, "\"0x0\"");

        assertThat(payment.state()).isEqualTo(PendingState.PENDING);
        assertThatExceptionOfType(StillPendingException.class)
                .isThrownBy(() -> payment.await(Until.depth(3), Duration.ZERO));

        lagging.recovers();
        assertThat(payment.state()).isEqualTo(PendingState.MINED);
    }

    @Test
    void whatAnotherWalletSpedUpIsNotDecidedBeforeItsReceiptIsSeen(TestChain chain) {
        chain.autoMine(false);
        Pending payment = sender(chain).send(Bench.pay(1));
        chain.dropTransaction(payment.hash().toHex());
        Pending same = Bench.sender(chain, "alice").build().send(Bench.pay(1).fee(DEAR));
        chain.mine();
        lagging.says("eth_getTransactionReceipt", "null");

        assertThat(same.hash()).isNotEqualTo(payment.hash());
        assertThatExceptionOfType(StillPendingException.class)
                .isThrownBy(() -> payment.await(Until.INCLUDED, Duration.ZERO));

        lagging.recovers();
        assertThat(payment.await(Until.INCLUDED, Duration.ZERO).repriced()).isTrue();
    }

    @Test
    void whatOneNodeMayHaveIsNotGivenUpBecauseAnotherRefusesIt(TestChain chain) {
        chain.autoMine(false);
        Sender sender = sender(chain);
        lagging.says("eth_getTransactionByHash", "null")
                .next("eth_sendRawTransaction", Faulty.Fault.LOST_ANSWER)
                .refuse("eth_sendRawTransaction", -32000, POOR);
        Pending payment = sender.send(Bench.pay(1));
        lagging.refuse("eth_sendRawTransaction", -32000, POOR);

        Pending next = sender.send(Bench.pay(2));

        assertThat(next.nonce()).isEqualTo(payment.nonce() + 1);
        assertThat(payment.state()).isEqualTo(PendingState.DROPPED);
        lagging.recovers();
        chain.mine();
        assertThat(payment.state()).isEqualTo(PendingState.MINED);
        assertThat(next.state()).isEqualTo(PendingState.MINED);
    }

    @Test
    void aCountThatLagsAfterResumeDoesNotStopTheLaneAgain(TestChain chain) {
        Sender sender = sender(chain);
        sender.send(Bench.pay(1)).await(Until.INCLUDED);
        Bench.sender(chain, "alice").build().send(Bench.pay(2)).await(Until.INCLUDED);
        assertThatExceptionOfType(ForeignNonceException.class).isThrownBy(() -> sender.send(Bench.pay(3)));

        sender.resume();
        lagging.answer("eth_getTransactionCount", "\"0x0\"").answer("eth_getTransactionCount", "\"0x0\"");

        assertThat(sender.send(Bench.pay(3)).await(Until.INCLUDED).receipt().succeeded())
                .isTrue();
    }

    @Test
    void aNonceThatIsRefusedAfterResumeIsReadAnew(TestChain chain) {
        Sender sender = sender(chain);
        sender.send(Bench.pay(1)).await(Until.INCLUDED);
        Bench.sender(chain, "alice").build().send(Bench.pay(2)).await(Until.INCLUDED);
        assertThatExceptionOfType(ForeignNonceException.class).isThrownBy(() -> sender.send(Bench.pay(3)));

        sender.resume();
        lagging.refuse("eth_sendRawTransaction", -32000, "nonce too low");

        assertThat(sender.send(Bench.pay(3)).await(Until.INCLUDED).receipt().succeeded())
                .isTrue();
    }

    @Test
    void tellsWhyANodeRefusesWhatItHasLost(TestChain chain) {
        chain.autoMine(false);
        Sender sender = sender(chain);
        lagging.next("eth_sendRawTransaction", Faulty.Fault.LOST_REQUEST)
                .next("eth_sendRawTransaction", Faulty.Fault.LOST_REQUEST)
                .refuse("eth_sendRawTransaction", -32000, POOR);
        Pending payment = sender.send(Bench.pay(1));
        lagging.refuse("eth_sendRawTransaction", -32000, POOR);

        assertThatExceptionOfType(StillPendingException.class)
                .isThrownBy(() -> payment.await(Until.INCLUDED, Duration.ZERO))
                .havingCause()
                .withMessageContaining(POOR);
        assertThat(sender.inFlight()).hasSize(1);
    }
}

package dev.assay.contracts.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.AbiError;
import dev.assay.contracts.abi.AbiEvent;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.fee.FeeChoice;
import dev.assay.contracts.network.Networks;
import dev.assay.contracts.revert.Reverts;
import dev.assay.core.error.ConfigurationException;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestChainExtension.class)
class SenderTest {

    private static final BigInteger GWEI = BigInteger.TEN.pow(9);

    @BeforeEach
    void minesEach(TestChain chain) {
        chain.autoMine(true);
    }

    @Test
    void paysAndWaits(TestChain chain) {
        Sender sender = Bench.sender(chain, "alice").build();
        BigInteger before = Bench.balance(chain, Bench.SHOP);

        Pending payment = sender.send(Bench.pay(7));
        Mined mined = payment.await();

        assertThat(mined.receipt().succeeded()).isTrue();
        assertThat(mined.receipt().hash()).isEqualTo(payment.hash());
        assertThat(mined.reached()).isEqualTo("depth 1");
        assertThat(payment.state()).isEqualTo(PendingState.MINED);
        assertThat(payment.transaction().transaction().gasLimit()).isEqualTo(21_000);
        assertThat(Bench.balance(chain, Bench.SHOP).subtract(before)).isEqualTo(7);
    }

    @Test
    void saysARevertBeforeItSigns(TestChain chain) {
        Bench.open(chain);
        Sender sender = Bench.sender(chain, "alice").build();
        long count = Bench.count(chain, sender.address(), "pending");

        assertThatExceptionOfType(RevertedException.class)
                .isThrownBy(() -> sender.send(Bench.DEPOSIT))
                .withMessageContaining("reverts on latest")
                .satisfies(e -> assertThat(e.data()).isEqualTo(Bench.NOT_APPROVED));
        assertThat(Bench.count(chain, sender.address(), "pending")).isEqualTo(count);
    }

    @Test
    void depositsBehindAnApprovalThatWaits(TestChain chain) {
        Bench.open(chain);
        chain.autoMine(false);
        Sender sender = Bench.sender(chain, "alice").build();

        List<Pending> both = sender.sendAll(List.of(Bench.APPROVE, Bench.DEPOSIT));
        chain.mine();

        assertThat(both).extracting(Pending::state).containsOnly(PendingState.MINED);
        assertThat(both.get(1).nonce()).isEqualTo(both.get(0).nonce() + 1);
    }

    @Test
    void depositsOnPendingWhereTheNodeCannotReplay(TestChain chain) {
        Bench.open(chain);
        chain.autoMine(false);
        Sender sender = Bench.sender(new Unable("eth_simulateV1").connect(chain.url()), chain, "alice")
                .build();

        List<Pending> both = sender.sendAll(List.of(Bench.APPROVE, Bench.DEPOSIT));
        chain.mine();

        assertThat(both).extracting(Pending::state).containsOnly(PendingState.MINED);
    }

    @Test
    void saysHowManyOwnWaitWhereTheNodeKnowsOnlyLatest(TestChain chain) {
        Bench.open(chain);
        chain.autoMine(false);
        Sender sender = Bench.sender(
                        new Unable("eth_simulateV1", "(?<=eth_estimateGas.{0,400}\")pending").connect(chain.url()),
                        chain,
                        "alice")
                .build();
        Pending approval = sender.send(Bench.APPROVE);

        assertThatExceptionOfType(SequenceException.class)
                .isThrownBy(() -> sender.sendAll(List.of(Bench.DEPOSIT)))
                .withMessageContaining("reverts on latest, 1 own transaction pending");
        assertThat(approval.state()).isEqualTo(PendingState.PENDING);
    }

    @Test
    void aFailureOnChainHasItsReason(TestChain chain) {
        Bench.open(chain);
        Sender sender = Bench.sender(chain, "alice").build();
        Pending deposit = sender.send(Bench.DEPOSIT.simulated(false).gasLimit(60_000));

        assertThatExceptionOfType(ExecutionFailedException.class)
                .isThrownBy(deposit::await)
                .withMessageContaining("0x12345678")
                .satisfies(e -> assertThat(e.data()).isEqualTo(Bench.NOT_APPROVED));
        assertThat(deposit.state()).isEqualTo(PendingState.FAILED);
    }

    @Test
    void anErrorThatWasDeclaredIsARecord(TestChain chain) {
        chain.setCode(
                Bench.SHOP.toHex(),
                "0x" + "63" + AbiError.parse("Closed()").selector().toHex().substring(2) + "60e01b60005260046000fd");
        Sender sender = Bench.sender(chain, "alice").build();
        Draft draft = Bench.pay(1).reverts(Reverts.standard().and(Closed.class));

        assertThatExceptionOfType(RevertedException.class)
                .isThrownBy(() -> sender.send(draft))
                .withMessageContaining("Closed()")
                .satisfies(e -> assertThat(e.error(Closed.class)).contains(new Closed()));
        assertThatExceptionOfType(ExecutionFailedException.class)
                .isThrownBy(() ->
                        sender.send(draft.simulated(false).gasLimit(60_000)).await())
                .satisfies(e -> assertThat(e.error(Closed.class)).contains(new Closed()));
    }

    @Solidity("error Closed()")
    record Closed() {}

    @Test
    void returnsWhatWasSentUnderItsKey(TestChain chain) {
        Sender sender = Bench.sender(chain, "alice").build();
        Pending first = sender.send(Bench.pay(5).idempotencyKey("invoice-1"));

        assertThat(sender.send(Bench.pay(5).idempotencyKey("invoice-1")).hash()).isEqualTo(first.hash());
        assertThat(sender.find("invoice-1").orElseThrow().hash()).isEqualTo(first.hash());
        assertThat(sender.find("invoice-2")).isEmpty();
        assertThatThrownBy(() -> sender.send(Bench.pay(6).idempotencyKey("invoice-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("invoice-1");
    }

    @Test
    void signsNothingForAnotherChain(TestChain chain) {
        Sender sender = Bench.sender(chain, "alice").network(Networks.SEPOLIA).build();

        assertThatThrownBy(() -> sender.send(Bench.pay(1)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("chain 31337")
                .hasMessageContaining("Sepolia");
    }

    @Test
    void wantsAGasLimitForWhatIsNotTriedOut(TestChain chain) {
        Sender sender = Bench.sender(chain, "alice").build();

        assertThatThrownBy(() -> sender.send(Bench.pay(1).simulated(false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gasLimit");
    }

    @Test
    void sendsNoneOfASequenceInWhichOneCannotBeSent(TestChain chain) {
        Sender sender = Bench.sender(chain, "alice").build();
        long count = Bench.count(chain, sender.address(), "pending");

        assertThatThrownBy(
                        () -> sender.sendAll(List.of(Bench.pay(1), Bench.pay(2).simulated(false))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gasLimit");
        assertThat(Bench.count(chain, sender.address(), "pending")).isEqualTo(count);
    }

    @Test
    void keepsWhatWasSentBeforeAKeyThatStandsForSomethingElse(TestChain chain) {
        Sender sender = Bench.sender(chain, "alice").build();
        sender.send(Bench.pay(5).idempotencyKey("taken"));

        assertThatExceptionOfType(SequenceException.class)
                .isThrownBy(
                        () -> sender.sendAll(List.of(Bench.pay(1), Bench.pay(6).idempotencyKey("taken"))))
                .withMessageContaining("taken")
                .satisfies(e -> assertThat(e.sent()).hasSize(1));
    }

    @Test
    void holdsAboveTheCapAndGoesOnBelow(TestChain chain) {
        chain.setNextBaseFee(GWEI.multiply(BigInteger.valueOf(1000)));
        chain.mine();
        Sender sender = Bench.sender(chain, "alice")
                .feeCap(GWEI.multiply(BigInteger.valueOf(21_000L * 100)))
                .build();
        long count = Bench.count(chain, sender.address(), "pending");

        assertThatExceptionOfType(FeeCapException.class)
                .isThrownBy(() -> sender.send(Bench.pay(1)))
                .satisfies(e -> assertThat(e.quote().orElseThrow().maxTotal()).isGreaterThan(e.cap()));
        assertThat(sender.state().kind()).isEqualTo(LaneState.Kind.HELD);
        assertThat(Bench.count(chain, sender.address(), "pending")).isEqualTo(count);

        chain.setNextBaseFee(GWEI);
        chain.mine();
        sender.send(Bench.pay(1)).await();
        assertThat(sender.state().kind()).isEqualTo(LaneState.Kind.OPEN);
    }

    @Test
    void aForeignNonceStopsTheLaneUntilItIsResumed(TestChain chain) {
        Sender sender = Bench.sender(chain, "alice").build();
        sender.send(Bench.pay(1));
        Bench.sender(chain, "alice").build().send(Bench.pay(2));

        assertThatExceptionOfType(ForeignNonceException.class).isThrownBy(() -> sender.send(Bench.pay(3)));
        assertThat(sender.state().kind()).isEqualTo(LaneState.Kind.STOPPED);
        assertThatExceptionOfType(ForeignNonceException.class).isThrownBy(() -> sender.send(Bench.pay(3)));

        sender.resume();
        assertThat(sender.send(Bench.pay(3)).await().receipt().succeeded()).isTrue();
    }

    @Test
    void tellsFinalityByTagAndByDepth(TestChain chain) {
        Sender sender = Bench.sender(chain, "alice").build();
        Pending payment = sender.send(Bench.pay(1));
        assertThatExceptionOfType(StillPendingException.class)
                .isThrownBy(() -> payment.await(Until.FINALIZED, Duration.ofMillis(300)))
                .withMessageContaining("finalized");

        chain.mine(200);

        assertThat(payment.await(Until.FINALIZED).reached()).contains("is finalized");
        assertThat(payment.await(Until.SAFE).reached()).contains("is safe");
        assertThat(payment.await(Until.depth(100)).reached()).isEqualTo("depth 100");
    }

    @Test
    void aDepthStandsForATagTheNodeDoesNotKnow(TestChain chain) {
        Sender sender = Bench.sender(new Unable("(?<=\")finalized").connect(chain.url()), chain, "alice")
                .network(Bench.NETWORK.depths(1, 3))
                .build();
        Pending payment = sender.send(Bench.pay(1));
        assertThatExceptionOfType(StillPendingException.class)
                .isThrownBy(() -> payment.await(Until.FINALIZED, Duration.ofMillis(200)));

        chain.mine(2);

        assertThat(payment.await(Until.FINALIZED).reached()).isEqualTo("depth 3, the node knows no finalized");
    }

    @Test
    void quotesAndWritesOutWithoutSending(TestChain chain) {
        Sender sender = Bench.sender(chain, "alice").build();
        long count = Bench.count(chain, sender.address(), "pending");
        Draft draft = Bench.pay(1).fee(FeeChoice.of(GWEI.multiply(BigInteger.TEN), GWEI));

        assertThat(sender.quote(draft).maxTotal()).isEqualTo(GWEI.multiply(BigInteger.valueOf(210_000)));
        assertThat(sender.unsigned(draft).nonce()).isEqualTo(count);
        assertThat(Bench.count(chain, sender.address(), "pending")).isEqualTo(count);
    }

    @Solidity("event Noted(address indexed who, uint256 amount)")
    record Noted(Address who, BigInteger amount) {}

    @Solidity("event Other(address indexed who, uint256 amount)")
    record Other(Address who, BigInteger amount) {}

    @Solidity("event Hidden(address indexed who, uint256 amount) anonymous")
    record Hidden(Address who, BigInteger amount) {}

    @Test
    void aReceiptHasItsEventsAsRecords(TestChain chain) {
        // Writes the event twice, of the caller: with 7 and with 8.
        String event = "33" + "7f" + AbiEvent.of(Noted.class).topic().toHex().substring(2) + "60205fa2";
        chain.setCode(Bench.SHOP.toHex(), "0x60075f52" + event + "60085f52" + event + "00");
        Sender sender = Bench.sender(chain, "alice").build();

        Receipt receipt = sender.send(Bench.pay(1)).await().receipt();

        assertThat(receipt.events(Noted.class))
                .containsExactly(
                        new Noted(sender.address(), BigInteger.valueOf(7)),
                        new Noted(sender.address(), BigInteger.valueOf(8)));
        assertThat(receipt.events(Noted.class, Bench.SHOP)).hasSize(2);
        assertThat(receipt.events(Noted.class, sender.address())).isEmpty();
        assertThat(receipt.events(Other.class)).isEmpty();
        assertThatThrownBy(() -> receipt.events(Hidden.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("anonymous");
    }
}

package dev.assay.contracts.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.assay.contracts.Bytes32;
import dev.assay.contracts.fee.FeeChoice;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(TestChainExtension.class)
class LaneTest {

    private static final BigInteger GWEI = BigInteger.TEN.pow(9);
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    @BeforeEach
    void minesEach(TestChain chain) {
        chain.autoMine(true);
    }

    @Test
    void fiveHundredFromThirtyTwoThreadsLeaveNoGap(TestChain chain) throws Exception {
        Bench.open(chain);
        Sender sender = Bench.sender(chain, "bob").build();
        long first = Bench.count(chain, sender.address(), "latest");
        BigInteger before = Bench.balance(chain, Bench.SHOP);
        ExecutorService threads = Executors.newFixedThreadPool(32);
        List<Future<Boolean>> sends = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Draft draft = i % 7 == 3 ? tooMuch() : i % 7 == 5 ? Bench.DEPOSIT : Bench.pay(1);
            sends.add(threads.submit(() -> sent(sender, draft)));
        }
        int good = 0;
        for (Future<Boolean> send : sends) {
            good += send.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(good).isEqualTo(500 - 71 - 71);
        assertThat(Bench.count(chain, sender.address(), "latest")).isEqualTo(first + good);
        assertThat(Bench.balance(chain, Bench.SHOP).subtract(before)).isEqualTo(good);
        assertThat(sender.inFlight()).isEmpty();
    }

    private static boolean sent(Sender sender, Draft draft) {
        try {
            return sender.send(draft).await(Until.INCLUDED, PATIENCE).receipt().succeeded();
        } catch (SendRejectedException | RevertedException e) {
            return false;
        }
    }

    /** Only the node refuses it: it is not tried out before. */
    private static Draft tooMuch() {
        return Draft.to(Bench.SHOP)
                .value(BigInteger.TEN.pow(30))
                .gasLimit(21_000)
                .simulated(false);
    }

    @Test
    void aRefusalGivesTheNonceBack(TestChain chain) {
        Sender sender = Bench.sender(chain, "alice").build();
        long nonce = Bench.count(chain, sender.address(), "latest");

        assertThatExceptionOfType(SendRejectedException.class)
                .isThrownBy(() -> sender.send(tooMuch()))
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(Refusal.INSUFFICIENT_FUNDS));
        assertThat(sender.send(Bench.pay(1)).nonce()).isEqualTo(nonce);
    }

    @Test
    void aLostAnswerIsLookedUpAndNothingIsSentTwice(TestChain chain) {
        Faulty faulty = new Faulty().next("eth_sendRawTransaction", Faulty.Fault.LOST_ANSWER);
        Sender sender =
                Bench.sender(faulty.connect(chain.url()), chain, "alice").build();
        BigInteger before = Bench.balance(chain, Bench.SHOP);

        assertThat(sender.send(Bench.pay(9))
                        .await(Until.INCLUDED, PATIENCE)
                        .receipt()
                        .succeeded())
                .isTrue();

        assertThat(faulty.calls("eth_sendRawTransaction")).isEqualTo(1);
        assertThat(Bench.balance(chain, Bench.SHOP).subtract(before)).isEqualTo(9);
    }

    @Test
    void whatDidNotArriveIsSentAgainAfterItWasLookedUp(TestChain chain) {
        Faulty faulty = new Faulty().next("eth_sendRawTransaction", Faulty.Fault.LOST_REQUEST);
        Sender sender =
                Bench.sender(faulty.connect(chain.url()), chain, "alice").build();

        sender.send(Bench.pay(1)).await(Until.INCLUDED, PATIENCE);

        assertThat(faulty.calls("eth_getTransactionByHash")).isPositive();
        assertThat(faulty.calls("eth_sendRawTransaction")).isEqualTo(2);
    }

    @Test
    void alreadyKnownIsWhatWasWanted(TestChain chain) {
        Faulty faulty = new Faulty().refuse("eth_sendRawTransaction", -32000, "already known");
        Sender sender =
                Bench.sender(faulty.connect(chain.url()), chain, "alice").build();

        Pending payment = sender.send(Bench.pay(1));
        assertThat(payment.state()).isEqualTo(PendingState.DROPPED);

        // The node of this test lied: waiting finds that it has nothing, and sends it.
        assertThat(payment.await(Until.INCLUDED, PATIENCE).receipt().succeeded())
                .isTrue();
    }

    @Test
    void anUnclearOneHoldsTheLaneAndIsSettledBeforeTheNext(TestChain chain) {
        Faulty faulty = new Faulty();
        for (int i = 0; i < 3; i++) {
            faulty.next("eth_sendRawTransaction", Faulty.Fault.LOST_REQUEST);
        }
        Sender sender =
                Bench.sender(faulty.connect(chain.url()), chain, "alice").build();
        Pending lost = sender.send(Bench.pay(1));
        assertThat(lost.state()).isEqualTo(PendingState.DROPPED);

        Pending next = sender.send(Bench.pay(1));

        assertThat(next.nonce()).isEqualTo(lost.nonce() + 1);
        assertThat(next.await(Until.INCLUDED, PATIENCE).receipt().succeeded()).isTrue();
        assertThat(lost.state()).isEqualTo(PendingState.MINED);
    }

    @Test
    void speedsUpAndTellsWhatWasMined(TestChain chain) {
        chain.autoMine(false);
        Sender sender = Bench.sender(chain, "alice").build();
        Pending payment = sender.send(Bench.pay(1));
        BigInteger before = payment.price().maxFeePerGas();
        Bytes32 first = payment.hash();

        payment.speedUp();
        chain.mine();

        assertThat(payment.hashes()).hasSize(2).first().isEqualTo(first);
        assertThat(payment.price().maxFeePerGas())
                .isGreaterThanOrEqualTo(before.multiply(BigInteger.valueOf(11)).divide(BigInteger.TEN));
        Mined mined = payment.await(Until.INCLUDED, PATIENCE);
        assertThat(mined.repriced()).isTrue();
        assertThat(mined.receipt().hash()).isEqualTo(payment.hash()).isNotEqualTo(first);
    }

    @Test
    void cancelsAndTellsIt(TestChain chain) {
        chain.autoMine(false);
        Sender sender = Bench.sender(chain, "alice").build();
        Pending payment = sender.send(Bench.pay(1));

        payment.cancel();
        chain.mine();

        assertThat(payment.state()).isEqualTo(PendingState.CANCELLED);
        assertThatExceptionOfType(ReplacedException.class)
                .isThrownBy(() -> payment.await(Until.INCLUDED, PATIENCE))
                .satisfies(e -> assertThat(e.by()).contains(payment.hash()));
    }

    @Test
    void tellsWhatAnotherWalletPutInItsPlace(TestChain chain) {
        chain.autoMine(false);
        Sender sender = Bench.sender(chain, "alice").build();
        Pending replaced = sender.send(Bench.pay(1));
        chain.dropTransaction(replaced.hash().toHex());
        Pending foreign = Bench.sender(chain, "alice").build().send(Bench.pay(2));
        chain.mine();
        chain.mine(5);

        assertThat(foreign.nonce()).isEqualTo(replaced.nonce());
        assertThat(replaced.state()).isEqualTo(PendingState.REPLACED);
        assertThatExceptionOfType(ReplacedException.class)
                .isThrownBy(() -> replaced.await(Until.INCLUDED, PATIENCE))
                .satisfies(e -> assertThat(e.by()).contains(foreign.hash()));
    }

    @Test
    void signsNothingAboveTheCapThroughASpike(TestChain chain) throws Exception {
        // A block that is mined between the two calls of a spike would undo it.
        chain.autoMine(false);
        BigInteger cap = GWEI.multiply(BigInteger.valueOf(21_000L * 50));
        List<BigInteger> signed = Collections.synchronizedList(new ArrayList<>());
        SendJournal memory = SendJournal.memory();
        Sender sender = Bench.sender(chain, "carol")
                .journal(new WatchedJournal(memory, entry -> {
                    var transaction = Attempt.of(entry).signed().transaction();
                    signed.add(transaction.maxFeePerGas().multiply(transaction.gasLimit()));
                }))
                .feeCap(cap)
                .build();
        ExecutorService threads = Executors.newFixedThreadPool(8);

        int calm = held(begin(threads, sender));
        spike(chain, 500);
        int above = held(begin(threads, sender));
        spike(chain, 1);
        List<Future<Integer>> across = begin(threads, sender);
        spike(chain, 500);
        int amid = held(across);
        threads.shutdown();

        assertThat(calm).isZero();
        assertThat(above).isEqualTo(20);
        // What the rise overtook was signed, refused, and held at its second price.
        assertThat(memory.entries(Bench.NETWORK.id(), sender.address(), 0)).hasSize(40 - amid);
        assertThat(signed).allSatisfy(most -> assertThat(most).isLessThanOrEqualTo(cap));
        spike(chain, 1);
    }

    private static List<Future<Integer>> begin(ExecutorService threads, Sender sender) {
        return IntStream.range(0, 20)
                .mapToObj(i -> threads.submit(() -> held(sender)))
                .toList();
    }

    private static int held(List<Future<Integer>> sends) throws Exception {
        int held = 0;
        for (Future<Integer> send : sends) {
            held += send.get();
        }
        return held;
    }

    private static void spike(TestChain chain, int gwei) {
        chain.setNextBaseFee(GWEI.multiply(BigInteger.valueOf(gwei)));
        chain.mine();
    }

    private static int held(Sender sender) {
        try {
            sender.send(Bench.pay(1).fee(FeeChoice.normal()));
            return 0;
        } catch (FeeCapException e) {
            return 1;
        }
    }

    @Test
    void twoSendersWithOneLeaseLeaveNoGap(TestChain chain, @TempDir Path folder) throws Exception {
        Lease lease = Lease.files(folder);
        SendJournal journal = SendJournal.memory();
        List<Sender> senders = List.of(
                Bench.sender(chain, "dave").lease(lease).journal(journal).build(),
                Bench.sender(JsonRpc.connect(chain.url()), chain, "dave")
                        .lease(lease)
                        .journal(journal)
                        .build());
        long first = Bench.count(chain, senders.get(0).address(), "latest");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> sends = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Sender sender = senders.get(i % 2);
            Draft draft = i % 10 == 9 ? tooMuch() : Bench.pay(1);
            sends.add(threads.submit(() -> sent(sender, draft)));
        }
        int good = 0;
        for (Future<Boolean> send : sends) {
            good += send.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(good).isEqualTo(54);
        assertThat(Bench.count(chain, senders.get(0).address(), "latest")).isEqualTo(first + 54);
    }
}

package dev.assay.contracts.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.keys.SignPolicy.Rule;
import dev.assay.contracts.tx.Authorization;
import dev.assay.contracts.tx.Eip1559Transaction;
import dev.assay.contracts.tx.LegacyTransaction;
import dev.assay.contracts.tx.Signature;
import dev.assay.contracts.tx.Transaction;
import dev.assay.contracts.typed.TypedData;
import dev.assay.contracts.typed.TypedDomain;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignPolicyTest {

    private static final Address TOKEN = Address.parse("0x00000000000000000000000000000000000a55a1");
    private static final Address OTHER = Address.parse("0x00000000000000000000000000000000000a55a2");
    private static final AbiFunction TRANSFER = AbiFunction.parse("function transfer(address to, uint256 amount)");

    private final CountingSigner inner = new CountingSigner();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    @Test
    void allowsEveryTransactionWithoutARule() {
        Signer signer = SignPolicy.create().guard(inner, clock);

        assertThat(signer.sign(transaction(1, 0, OTHER, 5, Bytes.EMPTY)).sender())
                .isEqualTo(signer.address());
        signer.sign(transaction(7, 1, null, 5, Bytes.EMPTY));
    }

    @Test
    void allowsItsChainsOnly() {
        Signer signer = SignPolicy.create().chains(1, 10).guard(inner, clock);

        signer.sign(transaction(10, 0, TOKEN, 0, Bytes.EMPTY));
        refused(Rule.CHAINS, () -> signer.sign(transaction(5, 0, TOKEN, 0, Bytes.EMPTY)));
        refused(
                Rule.CHAINS,
                () -> signer.sign(new LegacyTransaction(0, big(0), big(0), big(21_000), TOKEN, big(0), Bytes.EMPTY)));
    }

    @Test
    void allowsItsRecipientsAndFunctionsOnly() {
        SignPolicy policy = SignPolicy.create().recipients(TOKEN).functions("transfer(address,uint256)");
        Signer signer = policy.guard(inner, clock);
        Bytes transfer = TRANSFER.encode(List.<Object>of(OTHER, BigInteger.ONE));

        signer.sign(transaction(1, 0, TOKEN, 0, transfer));
        signer.sign(transaction(1, 1, TOKEN, 0, Bytes.EMPTY));
        refused(Rule.RECIPIENTS, () -> signer.sign(transaction(1, 2, OTHER, 0, transfer)));
        refused(Rule.FUNCTIONS, () -> signer.sign(transaction(1, 2, TOKEN, 0, Bytes.parse("0x095ea7b3"))));
        refused(Rule.FUNCTIONS, () -> signer.sign(transaction(1, 2, TOKEN, 0, Bytes.parse("0xa9"))));
        refused(Rule.CREATION, () -> signer.sign(transaction(1, 2, null, 0, transfer)));
        policy.creationAllowed().guard(inner, clock).sign(transaction(1, 2, null, 0, transfer));
    }

    @Test
    void boundsTheValueOfOneTransactionAndOfADay() {
        Signer signer = SignPolicy.create()
                .valuePerTransaction(big(10))
                .valuePerDay(big(25))
                .guard(inner, clock);

        refused(Rule.VALUE_PER_TRANSACTION, () -> signer.sign(transaction(1, 0, TOKEN, 11, Bytes.EMPTY)));
        signer.sign(transaction(1, 0, TOKEN, 10, Bytes.EMPTY));
        later(Duration.ofHours(23));
        signer.sign(transaction(1, 1, TOKEN, 10, Bytes.EMPTY));
        refused(Rule.VALUE_PER_DAY, () -> signer.sign(transaction(1, 2, TOKEN, 6, Bytes.EMPTY)));
        signer.sign(transaction(1, 2, TOKEN, 5, Bytes.EMPTY));
        later(Duration.ofHours(1));
        signer.sign(transaction(1, 3, TOKEN, 10, Bytes.EMPTY));
    }

    @Test
    void countsTransactionsOfOneNonceOnce() {
        Signer signer = SignPolicy.create().valuePerDay(big(10)).guard(inner, clock);

        signer.sign(transaction(1, 0, TOKEN, 8, Bytes.EMPTY));
        signer.sign(transaction(1, 0, TOKEN, 9, Bytes.EMPTY));
        signer.sign(transaction(1, 0, TOKEN, 0, Bytes.EMPTY));
        refused(Rule.VALUE_PER_DAY, () -> signer.sign(transaction(1, 1, TOKEN, 2, Bytes.EMPTY)));
        refused(Rule.VALUE_PER_DAY, () -> signer.sign(transaction(10, 0, TOKEN, 2, Bytes.EMPTY)));
        signer.sign(transaction(1, 1, TOKEN, 1, Bytes.EMPTY));
    }

    @Test
    void boundsTheFeeOfADay() {
        Signer signer = SignPolicy.create().feePerDay(big(100_000 * 7 * 2)).guard(inner, clock);

        signer.sign(transaction(1, 0, TOKEN, 0, Bytes.EMPTY));
        signer.sign(transaction(1, 1, TOKEN, 0, Bytes.EMPTY));
        refused(Rule.FEE_PER_DAY, () -> signer.sign(transaction(1, 2, TOKEN, 0, Bytes.EMPTY)));
    }

    @Test
    void doesNotCountWhatWasNotSigned() {
        Signer signer = SignPolicy.create().valuePerDay(big(10)).guard(inner, clock);
        inner.broken = true;
        assertThatThrownBy(() -> signer.sign(transaction(1, 0, TOKEN, 10, Bytes.EMPTY)))
                .isInstanceOf(SigningException.class)
                .isNotInstanceOf(RefusedException.class);
        inner.broken = false;

        signer.sign(transaction(1, 1, TOKEN, 10, Bytes.EMPTY));
    }

    @Test
    void refusesWhatIsNoTransactionUnlessAllowed() {
        TypedData permit = TypedData.of(TypedDomain.of("Gold", "1", 1, TOKEN), new Hello("x"));
        Authorization delegation = new Authorization(1, OTHER, BigInteger.ZERO);
        Signer signer = SignPolicy.create().guard(inner, clock);

        refused(Rule.DIGESTS, () -> signer.sign(Bytes32.ZERO));
        refused(Rule.MESSAGES, () -> signer.signMessage("x"));
        refused(Rule.MESSAGES, () -> signer.signMessage(Bytes.EMPTY));
        refused(Rule.TYPED_CONTRACTS, () -> signer.sign(permit));
        refused(Rule.DELEGATES, () -> signer.sign(delegation));

        Signer open = SignPolicy.create()
                .digestsAllowed()
                .messagesAllowed()
                .typedContracts(TOKEN)
                .delegates(OTHER)
                .chains(1)
                .guard(inner, clock);
        open.sign(Bytes32.ZERO);
        open.signMessage("x");
        open.sign(permit);
        open.sign(delegation);
        TypedData elsewhere = TypedData.of(TypedDomain.of("Gold", "1", 5, TOKEN), new Hello("x"));
        refused(Rule.CHAINS, () -> open.sign(elsewhere));
        refused(Rule.CHAINS, () -> open.sign(new Authorization(0, OTHER, BigInteger.ZERO)));
    }

    @Test
    void keepsToTheLimitUnderManyThreads() throws InterruptedException {
        Signer signer = SignPolicy.create().valuePerDay(big(50)).guard(inner, clock);
        AtomicInteger signed = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int lane = i;
            threads.add(new Thread(() -> {
                for (int k = 0; k < 20; k++) {
                    try {
                        signer.sign(transaction(1, lane * 100L + k, TOKEN, 1, Bytes.EMPTY));
                        signed.incrementAndGet();
                    } catch (RefusedException e) {
                        assertThat(e.rule()).isEqualTo(Rule.VALUE_PER_DAY);
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(signed).hasValue(50);
    }

    private record Hello(String text) {}

    private void refused(Rule rule, ThrowingCallable signing) {
        int before = inner.signed.get();
        assertThatThrownBy(signing)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.rule()).isEqualTo(rule))
                .hasMessageContaining("the rule " + rule);
        assertThat(inner.signed).as("nothing was signed").hasValue(before);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private static Transaction transaction(long chain, long nonce, @Nullable Address to, long value, Bytes data) {
        return new Eip1559Transaction(chain, big(nonce), big(1), big(7), big(100_000), to, big(value), data, List.of());
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    private static final class CountingSigner implements Signer {

        private final LocalKey key = LocalKey.parse("04".repeat(32));
        private final AtomicInteger signed = new AtomicInteger();
        private volatile boolean broken;

        @Override
        public Address address() {
            return key.address();
        }

        @Override
        public Signature sign(Bytes32 digest) {
            if (broken) {
                throw new SigningException("the device is asleep", null);
            }
            signed.incrementAndGet();
            return key.sign(digest);
        }
    }
}

package dev.assay.contracts.send;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.core.time.TimeSource;
import dev.assay.testing.chain.TestChain;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;

/** What the tests of sending share: a fast network, and a contract that wants to be asked twice. */
final class Bench {

    /** Anvil's chain, on which waits are short. */
    static final Network NETWORK = Network.custom(31337, "test").blockTime(Duration.ofMillis(60));

    static final Address SHOP = Address.parse("0x00000000000000000000000000000000000051a9");
    static final Address GATE = Address.parse("0x0000000000000000000000000000000000006a7e");

    /** What the gate reverts with if it was not approved before. */
    static final Bytes NOT_APPROVED = Bytes.parse("0x12345678");

    static final Draft APPROVE = Draft.to(GATE);
    static final Draft DEPOSIT = Draft.to(GATE).data(Bytes.parse("0x01"));

    // Without call data it notes the caller in storage; with some it reverts unless the caller was noted.
    private static final String GATE_CODE =
            "0x366009576001335500" + "5b3354601f57" + "631234567860e01b60005260046000fd" + "5b00";

    private Bench() {}

    static void open(TestChain chain) {
        chain.setCode(GATE.toHex(), GATE_CODE);
    }

    static LocalKey key(TestChain chain, String label) {
        return LocalKey.parse(chain.account(label).privateKey());
    }

    static SenderBuilder sender(TestChain chain, String label) {
        return sender(JsonRpc.connect(chain.url()), chain, label);
    }

    static SenderBuilder sender(JsonRpc rpc, TestChain chain, String label) {
        return Sender.builder(rpc, key(chain, label)).network(NETWORK).time(new Quick());
    }

    static Draft pay(long wei) {
        return Draft.to(SHOP).value(BigInteger.valueOf(wei));
    }

    static BigInteger balance(TestChain chain, Address address) {
        return quantity(chain.rpc("eth_getBalance", address.toHex(), "latest"));
    }

    static long count(TestChain chain, Address address, String tag) {
        return quantity(chain.rpc("eth_getTransactionCount", address.toHex(), tag))
                .longValueExact();
    }

    private static BigInteger quantity(Object text) {
        return new BigInteger(String.valueOf(text).substring(2), 16);
    }

    /** Real time in which long sleeps are cut short, since the chain of the test does not need them. */
    private static final class Quick implements TimeSource {

        private static final Duration LONGEST = Duration.ofMillis(20);

        @Override
        public Instant now() {
            return TimeSource.system().now();
        }

        @Override
        public long nanoTime() {
            // Fast, so that what heals after seconds heals in a test.
            return TimeSource.system().nanoTime() * 10;
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            TimeSource.system().sleep(duration.compareTo(LONGEST) < 0 ? duration : LONGEST);
        }
    }
}

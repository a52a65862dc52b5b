package dev.assay.contracts.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Units;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.tx.AccessListItem;
import dev.assay.contracts.tx.Authorization;
import dev.assay.contracts.tx.Eip1559Transaction;
import dev.assay.contracts.tx.Eip2930Transaction;
import dev.assay.contracts.tx.Eip7702Transaction;
import dev.assay.contracts.tx.LegacyTransaction;
import dev.assay.contracts.tx.SignedTransaction;
import dev.assay.contracts.tx.Transaction;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A node takes what is signed here, and knows it by the same hash and sender. */
@ExtendWith(TestChainExtension.class)
class SignAndSendTest {

    private static final long CHAIN = 31337;
    private static final Address TO = Address.parse("0x00000000000000000000000000000000000a55a1");
    private static final BigInteger GAS = BigInteger.valueOf(200_000);
    private static final BigInteger FEE = Units.gwei("20");
    private static final BigInteger TIP = Units.gwei("1");

    @Test
    void sendsTransactionsOfEveryTypeThatCarriesNoBlobs(TestChain chain) {
        JsonRpc node = JsonRpc.connect(chain.url());
        try (LocalKey key = LocalKey.parse(chain.account(0).privateKey())) {
            List<AccessListItem> access = List.of(new AccessListItem(TO, List.of()));
            send(
                    chain,
                    node,
                    key,
                    new LegacyTransaction(0, nonce(node, key), FEE, GAS, TO, BigInteger.ONE, Bytes.EMPTY));
            send(
                    chain,
                    node,
                    key,
                    new LegacyTransaction(CHAIN, nonce(node, key), FEE, GAS, TO, BigInteger.ONE, Bytes.EMPTY));
            send(
                    chain,
                    node,
                    key,
                    new Eip2930Transaction(CHAIN, nonce(node, key), FEE, GAS, TO, BigInteger.ONE, Bytes.EMPTY, access));
            send(
                    chain,
                    node,
                    key,
                    new Eip1559Transaction(
                            CHAIN, nonce(node, key), TIP, FEE, GAS, TO, BigInteger.ONE, Bytes.EMPTY, access));
            BigInteger nonce = nonce(node, key);
            Authorization delegation = new Authorization(CHAIN, TO, nonce.add(BigInteger.ONE));
            send(
                    chain,
                    node,
                    key,
                    new Eip7702Transaction(
                            CHAIN,
                            nonce,
                            TIP,
                            FEE,
                            GAS,
                            TO,
                            BigInteger.ONE,
                            Bytes.EMPTY,
                            List.of(),
                            List.of(key.sign(delegation))));

            assertThat(node.call("eth_getBalance", TO, "latest").get().quantity())
                    .isEqualTo(BigInteger.valueOf(5));
            assertThat(node.call("eth_getCode", key.address(), "latest").get().bytes())
                    .isEqualTo(Bytes.parse("0xef0100").concat(TO.toBytes()));
        }
    }

    private static BigInteger nonce(JsonRpc node, LocalKey key) {
        return node.call("eth_getTransactionCount", key.address(), "latest")
                .get()
                .quantity();
    }

    private static void send(TestChain chain, JsonRpc node, LocalKey key, Transaction transaction) {
        SignedTransaction signed = key.sign(transaction);
        transaction.checkFor(CHAIN);

        assertThat(node.call("eth_sendRawTransaction", signed.raw()).get().bytes32())
                .isEqualTo(signed.hash());
        chain.mine();
        var receipt =
                node.call("eth_getTransactionReceipt", signed.hash()).get().row();
        assertThat(receipt.value("status")).isEqualTo("0x1");
        assertThat(receipt.value("from")).isEqualTo(key.address().toHex());
    }
}

package dev.assay.contracts.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.testing.ManualTime;
import dev.assay.testing.chain.TestChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A hundred thousand logs of a real chain. */
class LogCrowdTest {

    private static final Address TOKEN = Address.parse("0x00000000000000000000000000000000000c40fd");
    private static final int LOGS_A_BLOCK = 420;

    // For each i below the second word of its call data, it logs Transfer(1, v, v), where v is i and the first word.
    private static final String CROWD = "0x60005b80602035146042578060003501806000526001"
            + "7f" + Transfer.EVENT.topic().toHex().substring(2)
            + "60206000a3600101600256" + "5b00";

    private long sent;

    private void send(TestChain chain, int blocks) {
        for (int i = 0; i < blocks; i++) {
            String data = String.format("0x%064x%064x", sent, LOGS_A_BLOCK);
            sent += LOGS_A_BLOCK;
            chain.rpc(
                    "eth_sendTransactionSync",
                    Map.of("from", chain.account(0).address(), "to", TOKEN.toHex(), "data", data));
        }
    }

    @Test
    void bringsExactlyWhatAnvilHasThroughAPoorProviderAndReorganisations() {
        // Else Anvil calls final what it reorganises afterwards.
        try (TestChain chain =
                        TestChain.builder().option("--slots-in-an-epoch", "400").startOrSkip();
                PoorProvider provider = new PoorProvider(chain)) {
            chain.setCode(TOKEN.toHex(), CROWD);
            ManualTime time = ManualTime.automatic();
            LogScanner<Transfer> scanner = LogQuery.of(provider.rpc(time), Transfer.TYPE)
                    .from(TOKEN)
                    .scan(1)
                    .keep(400)
                    .timedBy(time, Duration.ofMillis(100))
                    .open();
            Ledger ledger = new Ledger();
            send(chain, 250);
            take(scanner, ledger, chain.blockNumber());
            assertThat(ledger.size()).isGreaterThan(100_000);

            chain.reorg(20);
            send(chain, 10);
            take(scanner, ledger, chain.blockNumber());
            chain.reorg(200);
            send(chain, 210);
            take(scanner, ledger, chain.blockNumber() - 100);
            chain.reorg(20);
            send(chain, 25);
            take(scanner, ledger, chain.blockNumber());

            assertThat(ledger.removed).isGreaterThan(80_000);
            assertThat(ledger.size()).isGreaterThan(100_000);
            ledger.assertIs(transfers(chain));
        }
    }

    private static void take(LogScanner<Transfer> scanner, Ledger ledger, long until) {
        int idle = 0;
        while (scanner.nextBlock() <= until || idle < 3) {
            Optional<LogBatch<Transfer>> batch = LogScannerTest.nextThatComes(scanner);
            batch.ifPresent(ledger::take);
            // The backend that lags may be the one that is asked what is new.
            idle = batch.isPresent() ? 0 : idle + 1;
        }
    }

    /** What the chain itself says in the end. */
    private static Map<Ledger.Place, Transfer> transfers(TestChain chain) {
        Map<Ledger.Place, Transfer> found = new HashMap<>();
        for (long first = 1; first <= chain.blockNumber(); first += 10) {
            Map<String, Object> filter = Map.of(
                    "fromBlock", "0x" + Long.toHexString(first),
                    "toBlock", "0x" + Long.toHexString(Math.min(first + 9, chain.blockNumber())),
                    "address", TOKEN.toHex());
            for (Object each : (List<?>) chain.rpc("eth_getLogs", filter)) {
                Map<?, ?> log = (Map<?, ?>) each;
                List<Bytes32> topics = new ArrayList<>();
                ((List<?>) log.get("topics")).forEach(topic -> topics.add(Bytes32.parse(topic.toString())));
                found.put(
                        new Ledger.Place(
                                Bytes32.parse(log.get("blockHash").toString()),
                                PoorProvider.number(log.get("logIndex"))),
                        Transfer.TYPE.decode(topics, Bytes.parse(log.get("data").toString())));
            }
        }
        return found;
    }
}

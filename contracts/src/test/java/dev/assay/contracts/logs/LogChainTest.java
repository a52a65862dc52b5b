package dev.assay.contracts.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.chain.TestChainExtension;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestChainExtension.class)
class LogChainTest {

    private static final Address TOKEN = Address.parse("0x00000000000000000000000000000000000a55a1");
    private static final Address RECEIVER = FakeBlock.address(0xbeef);

    // Copies the third word of its call data to memory, and logs it with the topic and the first two words.
    private static final String SAYS_TRANSFER =
            "0x602060406000376020356000357f" + Transfer.EVENT.topic().toHex().substring(2) + "60206000a300";

    private static void send(TestChain chain, long value) {
        String data = FakeBlock.asWord(FakeBlock.address(1)).toHex()
                + FakeBlock.asWord(RECEIVER).toHex().substring(2)
                + String.format("%064x", value);
        chain.rpc(
                "eth_sendTransactionSync",
                Map.of("from", chain.account(0).address(), "to", TOKEN.toHex(), "data", data));
    }

    private static LogQuery<Transfer> query(TestChain chain) {
        chain.setCode(TOKEN.toHex(), SAYS_TRANSFER);
        return LogQuery.of(JsonRpc.connect(chain.url()), Transfer.TYPE).from(TOKEN);
    }

    private static List<Long> values(List<Logged<Transfer>> logs) {
        return logs.stream().map(log -> log.event().value().longValueExact()).toList();
    }

    @Test
    void readsARangeAsRecordsAndAsColumns(TestChain chain) {
        LogQuery<Transfer> query = query(chain);
        long first = chain.blockNumber() + 1;
        for (long value = 1; value <= 5; value++) {
            send(chain, value);
        }

        List<Logged<Transfer>> logs = query.between(first, chain.blockNumber()).toList();
        LogColumns columns = query.between(first, chain.blockNumber()).columns();

        assertThat(values(logs)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(logs.get(4).blockNumber()).isEqualTo(first + 4);
        assertThat(logs.get(0).event().to()).isEqualTo(RECEIVER);
        assertThat(columns.size()).isEqualTo(5);
        assertThat(columns.column("to").address(3)).isEqualTo(RECEIVER);
        assertThat(columns.column("value").integer(3)).isEqualTo(BigInteger.valueOf(4));
        assertThat(columns.address(0)).isEqualTo(TOKEN);
        assertThat(query.where("to", RECEIVER, TOKEN).between(first, first + 4).stream())
                .hasSize(5);
        assertThat(query.where("from", RECEIVER).between(first, first + 4)).isEmpty();
        assertThat(query.from(RECEIVER).between(first, first + 4)).isEmpty();
    }

    @Test
    void takesBackWhatARealReorganisationRemoves(TestChain chain) {
        LogQuery<Transfer> query = query(chain);
        LogScanner<Transfer> scanner = query.scan(chain.blockNumber() + 1).open();
        send(chain, 1);
        send(chain, 2);
        send(chain, 3);
        List<Logged<Transfer>> seen = new ArrayList<>();
        scanner.catchUp(batch -> seen.addAll(batch.logs()));
        assertThat(values(seen)).containsExactly(1L, 2L, 3L);

        chain.reorg(2);
        send(chain, 4);
        seen.clear();
        scanner.catchUp(batch -> seen.addAll(batch.logs()));

        assertThat(values(seen)).containsExactly(3L, 2L, 4L);
        assertThat(seen).extracting(Logged::removed).containsExactly(true, true, false);
    }

    @Test
    void streamsWokenByTheAnnouncementOfABlock(TestChain chain) throws InterruptedException {
        BlockingQueue<Logged<Transfer>> seen = new LinkedBlockingQueue<>();
        LogScan<Transfer> scan = query(chain)
                .scan(chain.blockNumber() + 1)
                .checkpoints(CheckpointStore.inMemory())
                .pollEvery(Duration.ofHours(1))
                .wokenBy(URI.create(chain.webSocketUrl()));

        try (LogRun run = scan.stream().forEach(seen::add)) {
            for (long value = 1; value <= 3; value++) {
                send(chain, value);
                // Blocks that come while the socket connects are not announced; later ones say that there were some.
                Logged<Transfer> log = seen.poll(200, TimeUnit.MILLISECONDS);
                while (log == null) {
                    chain.mine();
                    log = seen.poll(200, TimeUnit.MILLISECONDS);
                }
                assertThat(log.event().value()).isEqualTo(value);
            }
            assertThat(run.isOver()).isFalse();
        }

        // The checkpoint of a batch is saved before the next one is asked for, which for the last may not have been
        // done.
        List<Logged<Transfer>> again = new ArrayList<>();
        scan.open().catchUp(batch -> again.addAll(batch.logs()));
        assertThat(values(again)).isIn(List.of(), List.of(3L));
    }

    @Test
    void opensItsSocketAsItsNodeIsSetUp(TestChain chain) throws Exception {
        JsonRpc rpc = JsonRpc.builder(chain.url())
                .client(client -> client.application("wallet/7"))
                .build();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LogScan<Transfer> scan = LogQuery.of(rpc, Transfer.TYPE)
                    .scan(chain.blockNumber() + 1)
                    .pollEvery(Duration.ofHours(1))
                    .wokenBy(URI.create("ws://127.0.0.1:" + server.getLocalPort()));

            try (LogRun run = scan.stream().forEach(log -> {});
                    Socket caller = server.accept();
                    BufferedReader reader = new BufferedReader(
                            new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1))) {
                List<String> head = new ArrayList<>();
                for (String line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
                    head.add(line);
                }

                assertThat(head)
                        .anySatisfy(line ->
                                assertThat(line).startsWith("User-Agent: ").contains("wallet/7"));
                assertThat(run.isOver()).isFalse();
            }
        }
    }
}

package dev.assay.samples.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.holders.HolderCount;
import dev.assay.contracts.holders.Holders;
import dev.assay.contracts.logs.CheckpointStore;
import dev.assay.contracts.logs.LogColumns;
import dev.assay.contracts.logs.LogQuery;
import dev.assay.contracts.logs.LogRun;
import dev.assay.contracts.logs.LogScanner;
import dev.assay.contracts.logs.LogStream;
import dev.assay.contracts.logs.Logged;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.testing.chain.TestChain;
import dev.assay.testing.contracts.Contracts;
import dev.assay.testing.contracts.ContractsExtension;
import dev.assay.testing.contracts.Deployed;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The blocks of docs/contracts/logs.md. */
@ExtendWith(ContractsExtension.class)
class LogsPageTest {

    // snippet: logs-event
    @Solidity("event Transfer(address indexed from, address indexed to, uint256 value)")
    record Transfer(Address from, Address to, BigInteger value) {}
    // end snippet

    private JsonRpc rpc;
    private TestChain chain;
    private Deployed deployedToken;
    private Address token;
    private Address wallet;
    private Address other;
    private long deployed;

    @BeforeEach
    void deploy(Contracts contracts) {
        rpc = contracts.rpc();
        chain = contracts.chain();
        wallet = contracts.account("alice");
        other = contracts.account("bob");
        deployedToken = contracts.deploy("Token.sol", "Test", "TST", wallet);
        token = deployedToken.address();
        deployed = chain.blockNumber();
    }

    private LogQuery<Transfer> query() {
        // snippet: logs-query
        LogQuery<Transfer> transfers = LogQuery.of(rpc, Transfer.class).from(token);
        // end snippet
        return transfers;
    }

    private void mint(Address to, long amount) {
        deployedToken.send("mint", to, amount);
    }

    @Test
    void readsSomeBlocks(Contracts contracts) {
        LogQuery<Transfer> transfers = query();
        mint(wallet, 3);
        mint(contracts.account("carol"), 4);
        mint(other, 5);
        long first = deployed;
        long last = chain.blockNumber();
        List<BigInteger> values = new ArrayList<>();

        // snippet: logs-range
        for (Logged<Transfer> log : transfers.where("to", wallet, other).between(first, last)) {
            values.add(log.event().value()); // and address, blockNumber, blockHash, transactionHash, logIndex
        }
        LogColumns columns = transfers.between(first, last).columns(); // a million logs, no object for any of them
        BigInteger value = columns.column("value").integer(0);
        // end snippet

        assertThat(values).containsExactly(BigInteger.valueOf(3), BigInteger.valueOf(5));
        assertThat(columns.size()).isEqualTo(3);
        assertThat(value).isEqualTo(3);
    }

    /** What stores logs, each once. */
    private static final class Table {
        private final Map<String, BigInteger> rows = new LinkedHashMap<>();
        private int deleted;

        void insert(Logged<Transfer> log) {
            assertThat(rows.put(
                            log.blockHash() + " " + log.logIndex(), log.event().value()))
                    .isNull();
        }

        void delete(Bytes32 blockHash, long logIndex) {
            assertThat(rows.remove(blockHash + " " + logIndex)).isNotNull();
            deleted++;
        }
    }

    private static void catchUp(LogQuery<Transfer> transfers, long deployed, Path folder, Table table) {
        // snippet: logs-scan
        LogScanner<Transfer> scanner = transfers
                .scan(deployed)
                .checkpoints(CheckpointStore.file(folder.resolve("transfers.checkpoint")))
                .open();
        scanner.catchUp(batch -> {
            batch.removed().forEach(log -> table.delete(log.blockHash(), log.logIndex()));
            batch.added().forEach(log -> table.insert(log));
        });
        // end snippet
    }

    @Test
    void followsTheChainOverARestartAndAReorganisation(@TempDir Path folder) {
        Table table = new Table();
        mint(wallet, 1);
        mint(wallet, 2);
        catchUp(query(), deployed, folder, table);
        assertThat(table.rows.values()).containsExactly(BigInteger.ONE, BigInteger.TWO);

        chain.reorg(1);
        mint(wallet, 3);
        catchUp(query(), deployed, folder, table);

        assertThat(table.rows.values()).containsExactly(BigInteger.ONE, BigInteger.valueOf(3));
        assertThat(table.deleted).isEqualTo(1);
    }

    private final BlockingQueue<Logged<Transfer>> handled = new LinkedBlockingQueue<>();

    private void handle(Logged<Transfer> log) {
        handled.add(log);
    }

    @Test
    void isLive() throws InterruptedException {
        LogQuery<Transfer> transfers = query();
        long block = deployed;
        URI webSocket = URI.create(chain.webSocketUrl());

        // snippet: logs-live
        LogStream<Transfer> live = transfers.scan(block).wokenBy(webSocket).stream(); // such as wss://...
        LogRun run =
                live.forEach(log -> handle(log)); // on a daemon thread, until run.close(); join() waits for its end
        // end snippet

        try (run) {
            mint(wallet, 1);
            mint(wallet, 2);
            assertThat(next()).isEqualTo(1);
            assertThat(next()).isEqualTo(2);
            assertThat(run.isOver()).isFalse();
        }
        run.join();
    }

    private BigInteger next() throws InterruptedException {
        Logged<Transfer> log = handled.poll(30, TimeUnit.SECONDS);
        assertThat(log).as("a log within 30 seconds").isNotNull();
        return log.event().value();
    }

    @Test
    void countsHolders() {
        mint(wallet, 30);
        mint(other, 10);
        long block = chain.blockNumber();

        // snippet: logs-holders
        HolderCount count = Holders.of(rpc, token).since(deployed).at(block);
        Measurement gini = Concentration.gini(count.reconciled().distribution());
        // end snippet

        assertThat(count.reconciled().balances())
                .containsOnly(Map.entry(wallet, BigInteger.valueOf(30)), Map.entry(other, BigInteger.TEN));
        // Of 10 and 30 by hand: ((2 - 3) 10 + (4 - 3) 30) / (2 * 40).
        assertThat(gini.value()).isEqualTo(0.25);
    }
}

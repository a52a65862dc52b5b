package dev.assay.samples.contracts.payments;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Address;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.JournalEntry;
import dev.assay.contracts.send.Lease;
import dev.assay.contracts.send.SendJournal;
import dev.assay.contracts.send.Sender;
import dev.assay.contracts.send.Until;
import dev.assay.core.http.Interceptor;
import dev.assay.core.http.TransportResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that pays what {@link #SHOP} asks for, and is killed at a step. Arguments: address of the node, private key, JDBC
 * address, step, first invoice, how many.
 */
final class PayerProcess {

    static final Address SHOP = Address.parse("0x00000000000000000000000000000000000051a9");
    static final long PRICE = 1000;

    private PayerProcess() {}

    public static void main(String[] args) {
        String step = args[3];
        Database database = () -> DriverManager.getConnection(args[2]);
        JsonRpc rpc = JsonRpc.builder(args[0])
                .client(options -> options.interceptor(dyingAt(step)))
                .build();
        Lease leases = JdbcLease.in(database);
        Sender sender = Sender.builder(rpc, LocalKey.parse(args[1]))
                .network(Network.custom(31337, "test").blockTime(Duration.ofMillis(60)))
                .journal(new DyingJournal(JdbcJournal.in(database), step))
                .lease((chainId, address, patience) -> {
                    Lease.Held held = leases.take(chainId, address, patience);
                    die("with the lease", step);
                    return held;
                })
                .build();
        int first = Integer.parseInt(args[4]);
        for (int i = first; i < first + Integer.parseInt(args[5]); i++) {
            Draft draft = Draft.to(SHOP).value(BigInteger.valueOf(PRICE)).idempotencyKey("invoice-" + i);
            sender.send(draft).await(Until.INCLUDED, Duration.ofSeconds(60));
        }
        System.exit(0);
    }

    /** Kills this very process, as {@code kill -9} does: nothing is flushed, no hook runs. */
    private static void die(String here, String step) {
        if (here.equals(step)) {
            try {
                new ProcessBuilder(
                                "kill",
                                "-9",
                                Long.toString(ProcessHandle.current().pid()))
                        .start();
                LockSupport.park();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Interceptor dyingAt(String step) {
        return (request, context, next) -> {
            boolean sends = request.payload()
                    .map(p -> UTF_8.decode(p.content()).toString())
                    .orElse("")
                    .contains("eth_sendRawTransaction");
            TransportResponse response = next.send(request, context);
            if (sends) {
                die("after broadcast", step);
            }
            return response;
        };
    }

    private record DyingJournal(SendJournal journal, String step) implements SendJournal {

        @Override
        public void signed(JournalEntry entry) {
            die("before journal", step);
            journal.signed(entry);
            die("after journal", step);
        }

        @Override
        public void refused(JournalEntry entry) {
            journal.refused(entry);
        }

        @Override
        public List<JournalEntry> entries(long chainId, Address sender, long fromNonce) {
            return journal.entries(chainId, sender, fromNonce);
        }

        @Override
        public Optional<JournalEntry> find(long chainId, Address sender, String key) {
            return journal.find(chainId, sender, key);
        }
    }
}

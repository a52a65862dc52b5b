package dev.assay.contracts.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.keys.Signer;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.tx.Signature;
import dev.assay.core.http.Interceptor;
import dev.assay.core.http.TransportResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process that pays, and is killed at a step. Arguments: address of the node, private key, folder, step, first invoice, how
 * many.
 */
final class Payer {

    private Payer() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[2]);
        String step = args[3];
        JsonRpc rpc = JsonRpc.builder(args[0])
                .client(options -> options.interceptor(dyingAt(step)))
                .build();
        Journal journal = new Journal(FileJournal.open(folder.resolve("journal")), step);
        Sender sender = Sender.builder(rpc, new DyingSigner(LocalKey.parse(args[1]), step))
                .network(Bench.NETWORK)
                .journal(journal.watched())
                .lease(Lease.files(folder))
                .build();
        int first = Integer.parseInt(args[4]);
        for (int i = first; i < first + Integer.parseInt(args[5]); i++) {
            Draft draft = Draft.to(Bench.SHOP).value(BigInteger.valueOf(1000)).idempotencyKey("invoice-" + i);
            sender.send(draft).await(Until.INCLUDED, Duration.ofSeconds(60));
        }
        die("at the end", step);
        System.exit(0);
    }

    /** Kills this very process, as {@code kill -9} does: nothing is flushed, no hook runs. */
    private static void die(String here, String step) {
        if (here.equals(step)) {
            ProcessHandle.of(ProcessHandle.current().pid()).ifPresent(self -> kill(self.pid()));
        }
    }

    private static void kill(long pid) {
        try {
            new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
            Thread.sleep(60_000);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Interceptor dyingAt(String step) {
        return (request, context, next) -> {
            boolean sends = request.payload()
                    .map(p -> UTF_8.decode(p.content()).toString())
                    .orElse("")
                    .contains("eth_sendRawTransaction");
            if (sends) {
                die("before broadcast", step);
            }
            TransportResponse response = next.send(request, context);
            if (sends) {
                die("after broadcast", step);
            }
            return response;
        };
    }

    private record DyingSigner(Signer key, String step) implements Signer {

        @Override
        public Address address() {
            return key.address();
        }

        @Override
        public Signature sign(Bytes32 digest) {
            die("before signature", step);
            Signature signature = key.sign(digest);
            die("after signature", step);
            return signature;
        }
    }

    private record Journal(FileJournal file, String step) {

        SendJournal watched() {
            return new WatchedJournal(file, entry -> die("before journal", step));
        }
    }
}

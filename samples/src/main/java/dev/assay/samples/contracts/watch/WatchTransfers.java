package dev.assay.samples.contracts.watch;

import dev.assay.contracts.Address;
import dev.assay.contracts.Units;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.logs.LogRun;
import dev.assay.contracts.logs.LogStream;
import dev.assay.contracts.logs.Logged;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.send.Receipt;
import dev.assay.contracts.send.Sender;
import dev.assay.contracts.solc.Artifact;
import dev.assay.contracts.solc.Solc;
import dev.assay.contracts.starters.Starter;
import dev.assay.contracts.starters.Starters;
import dev.assay.samples.contracts.LocalChain;
import dev.assay.testing.chain.TestChain;
import java.io.PrintStream;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Prints the transfers of a token as they happen, + for what did and - for what did not after all: two blocks are replaced by
 * empty ones, and their transfers come again in later blocks, since what was sent and not mined is sent again.
 */
public final class WatchTransfers {

    private final BlockingQueue<Logged<Transfer>> seen = new LinkedBlockingQueue<>();
    private final PrintStream out;

    WatchTransfers(PrintStream out) {
        this.out = out;
    }

    @Solidity("event Transfer(address indexed from, address indexed to, uint256 value)")
    record Transfer(Address from, Address to, BigInteger value) {}

    interface Token {
        @Solidity("function transfer(address to, uint256 value) returns (bool)")
        Pending transfer(Address to, BigInteger value);
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        LocalChain.run((chain, solc) -> new WatchTransfers(System.out).run(chain, solc));
    }

    void run(TestChain local, Solc solc) {
        Sender alice = Sender.of(JsonRpc.connect(local.url()), LocalChain.key(local, "alice"));
        Receipt deployed = deploy(alice, solc);
        Address token = deployed.created().orElseThrow();
        Address bob = LocalChain.key(local, "bob").address();

        try (Chain chain = Chain.connect(local.url());
                LogRun run = watch(chain, token, deployed.block(), URI.create(local.webSocketUrl()))) {
            Token hers = chain.with(alice).bind(Token.class, token);
            List<Pending> payments = new ArrayList<>();
            for (String amount : List.of("1", "2", "3")) {
                Pending payment = hers.transfer(bob, Units.ether(amount));
                payment.await(); // each in a block of its own
                payments.add(payment);
            }
            print(4, run); // the first tokens, and three payments

            out.println("The last two blocks are replaced.");
            local.reorg(2);
            print(2, run);

            payments.forEach(Pending::await); // sends again what is in no block any more
            print(2, run);
        }
    }

    private LogRun watch(Chain chain, Address token, long block, URI webSocket) {
        // snippet: watch-live
        LogStream<Transfer> live = chain.logs(Transfer.class).from(token).scan(block).wokenBy(webSocket).stream();
        return live.forEach(log -> seen.add(log)); // with removed() for what did not happen after all
        // end snippet
    }

    private void print(int count, LogRun run) {
        for (int i = 0; i < count; i++) {
            Logged<Transfer> log = next(run);
            out.println((log.removed() ? "- " : "+ ") + "block " + log.blockNumber() + ": "
                    + Units.format(log.event().value(), Units.ETHER) + " to "
                    + log.event().to());
        }
    }

    private Logged<Transfer> next(LogRun run) {
        try {
            Logged<Transfer> log = seen.poll(30, TimeUnit.SECONDS);
            if (log == null) {
                run.close();
                run.join(); // throws what has ended it, if anything has
                throw new IllegalStateException("no transfer came within 30 seconds");
            }
            return log;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Receipt deploy(Sender owner, Solc solc) {
        Starter starter = Starters.erc20("Watched", "WTC").first(BigInteger.TEN).starter();
        Artifact compiled = solc.compile(starter.project()).artifact(starter.name());
        return owner.send(compiled.deployment(owner.address()).draft()).await().receipt();
    }
}

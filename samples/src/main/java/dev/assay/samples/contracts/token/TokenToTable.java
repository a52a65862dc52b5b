package dev.assay.samples.contracts.token;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.holders.HolderCount;
import dev.assay.contracts.holders.Holders;
import dev.assay.contracts.logs.LogScanner;
import dev.assay.contracts.rpc.JsonRpc;
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
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes a token of a template, passes it around, and prints who holds how much of it, how unequally, and how many of them are
 * more than half. Counted from a block that is too late, the same prints why there is no such table.
 */
public final class TokenToTable {

    private TokenToTable() {}

    @Solidity("event Transfer(address indexed from, address indexed to, uint256 value)")
    record Transfer(Address from, Address to, BigInteger value) {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        LocalChain.run((chain, solc) -> {
            List<Sender> people = people(chain);
            JsonRpc rpc = JsonRpc.connect(chain.url());
            Receipt deployed = deploy(people.get(0), solc);
            Address token = deployed.created().orElseThrow();
            SeededTransfers.of(Chain.of(rpc), token, people).run();
            print(rpc, token, deployed.block(), System.out);
            System.out.println();
            System.out.println("The same, but for the blocks of its beginning:");
            print(rpc, token, deployed.block() + 1, System.out);
        });
    }

    static List<Sender> people(TestChain chain) {
        JsonRpc rpc = JsonRpc.connect(chain.url());
        return chain.accounts().stream()
                .map(account -> Sender.of(rpc, LocalChain.key(chain, account.label())))
                .toList();
    }

    static Receipt deploy(Sender founder, Solc solc) {
        // snippet: token-deploy
        Starter harvest = Starters.erc20("Harvest", "HRV")
                .first(BigInteger.valueOf(1_000_000))
                .burnable()
                .starter();
        Artifact compiled = solc.compile(harvest.project()).artifact(harvest.name());
        Receipt deployed = founder.send(compiled.deployment(founder.address()).draft())
                .await()
                .receipt();
        // end snippet
        return deployed;
    }

    static void print(JsonRpc rpc, Address token, long first, PrintStream out) {
        // snippet: token-holders
        Chain chain = Chain.of(rpc);
        long block = chain.blockNumber().get();
        AtomicLong transfers = new AtomicLong();
        LogScanner<Transfer> scanner =
                chain.logs(Transfer.class).from(token).scan(first).until(block).open();
        scanner.catchUp(batch ->
                transfers.addAndGet(batch.added().size() - batch.removed().size()));

        HolderCount count = Holders.of(rpc, token).since(first).sample(50, 7).at(block);
        // end snippet
        out.println(transfers + " transfers in blocks " + first + " to " + block);
        HolderTable.print(count, out);
    }
}

package dev.assay.samples.contracts.storage;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.keys.Signer;
import dev.assay.contracts.logs.Logged;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.send.Sender;
import dev.assay.contracts.solc.Artifact;
import dev.assay.contracts.solc.Solc;
import dev.assay.contracts.starters.Starters;
import dev.assay.samples.contracts.LocalChain;
import java.io.PrintStream;

/** Compiles a contract that keeps a number, deploys it, sets the number, gets it, and reads what the contract said. */
public final class UseSimpleStorage {

    private UseSimpleStorage() {}

    // snippet: storage-interface
    interface SimpleStorage {
        @Solidity("function get() view returns (uint256)")
        long get();

        @Solidity("function set(uint256 newValue)")
        Pending set(long newValue);

        @Solidity("event ValueChanged(uint256 oldValue, uint256 newValue)")
        record ValueChanged(long oldValue, long newValue) {}
    }
    // end snippet

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        LocalChain.run((chain, solc) -> use(chain.url(), LocalChain.key(chain, "alice"), solc, System.out));
    }

    static void use(String url, Signer key, Solc solc, PrintStream out) {
        // snippet: storage-use
        Artifact compiled = solc.compile(Starters.simpleStorage().project()).artifact("SimpleStorage");
        Chain chain = Chain.connect(url);
        Sender sender = Sender.of(chain.rpc(), key);
        Pending deployed = sender.send(compiled.deployment().draft());
        Address address = deployed.await().receipt().created().orElseThrow();

        SimpleStorage storage = chain.with(sender).bind(SimpleStorage.class, address);
        long block = storage.set(42).await().receipt().block();
        out.println(storage.get());
        for (Logged<SimpleStorage.ValueChanged> log :
                chain.logs(SimpleStorage.ValueChanged.class).from(address).between(block, block)) {
            out.println(log.event());
        }
        // end snippet
    }
}

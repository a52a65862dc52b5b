package dev.assay.samples.contracts.deploy;

import dev.assay.contracts.Address;
import dev.assay.contracts.chain.Chain;
import dev.assay.contracts.fee.FeeQuote;
import dev.assay.contracts.keys.LocalKey;
import dev.assay.contracts.keys.WalletCost;
import dev.assay.contracts.keys.WalletFile;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.network.Networks;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.Pending;
import dev.assay.contracts.send.Receipt;
import dev.assay.contracts.send.Sender;
import dev.assay.contracts.send.Until;
import dev.assay.contracts.solc.Deployment;
import dev.assay.contracts.solc.Solc;
import dev.assay.contracts.starters.Starters;
import dev.assay.samples.contracts.LocalChain;
import dev.assay.testing.chain.TestChain;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Deploys a counter to a test network: says what that costs, in parts, asks, and never pays more than what it said. The node is
 * that of the variable {@code ASSAY_NODE_URL}, such as {@code https://sepolia.infura.io/v3/<key>}; without it, a chain on this
 * machine plays Sepolia, with a wallet file of its own and without a question.
 */
public final class Deploy {

    private static final String NODE = "ASSAY_NODE_URL";

    private final @Nullable BigDecimal usd;
    private final BooleanSupplier confirmed;
    private final PrintStream out;

    /** Asks nobody but the one that is given. */
    Deploy(@Nullable BigDecimal usd, BooleanSupplier confirmed, PrintStream out) {
        this.usd = usd;
        this.confirmed = confirmed;
        this.out = out;
    }

    /** Takes what {@link DeployOptions#USAGE} says. */
    public static void main(String[] arguments) throws IOException {
        DeployOptions options = DeployOptions.parse(arguments);
        String url = System.getenv(NODE);
        if (url == null || url.isBlank()) {
            System.out.println(
                    "No " + NODE + ": a chain on this machine plays Sepolia; nothing here is worth anything.");
            LocalChain.run(
                    TestChain.builder().chainId(Networks.SEPOLIA.id()), (chain, solc) -> onLocal(chain, solc, options));
            return;
        }
        if (options.wallet() == null) {
            throw new IllegalArgumentException("--wallet is needed on a chain of others. " + DeployOptions.USAGE);
        }
        Deploy deploy = new Deploy(options.usd(), () -> options.confirmed() || saysYes(), System.out);
        try (Wallet wallet = Wallet.open(options.wallet(), Wallet.password(options.password()), options.apart());
                JsonRpc rpc = JsonRpc.connect(url);
                Solc solc = Solc.builder().build()) {
            deploy.counter(Sender.of(rpc, wallet.signer()), rpc, solc);
        }
    }

    private static void onLocal(TestChain chain, Solc solc, DeployOptions options) {
        try {
            Path file = Files.createTempDirectory("deploy").resolve("wallet.json");
            char[] password = "known to everybody".toCharArray();
            try (LocalKey key = LocalChain.key(chain, "alice")) {
                WalletFile.create(key, password, new WalletCost(1024, 8, 1), new SecureRandom())
                        .write(file);
            }
            Network sepolia = Network.custom(Networks.SEPOLIA.id(), "Sepolia, as played on this machine");
            try (Wallet wallet = Wallet.open(file, password, options.apart());
                    JsonRpc rpc = JsonRpc.connect(chain.url())) {
                Sender sender =
                        Sender.builder(rpc, wallet.signer()).network(sepolia).build();
                new Deploy(options.usd(), () -> true, System.out).counter(sender, rpc, solc);
            } finally {
                Files.delete(file);
                Files.delete(file.getParent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean saysYes() {
        System.out.print("Deploy? [y/N] ");
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return answer != null && answer.strip().equalsIgnoreCase("y");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Address> counter(Sender sender, JsonRpc rpc, Solc solc) {
        Deployment deployment =
                solc.compile(Starters.counter().project()).artifact("Counter").deployment(sender.address());
        return deploy(sender, rpc, deployment);
    }

    /** Returns where it stands; empty if somebody did not want to pay that. */
    private Optional<Address> deploy(Sender sender, JsonRpc rpc, Deployment deployment) {
        // snippet: deploy-cost
        Draft draft = deployment.draft();
        FeeQuote quote = sender.quote(draft); // tried out on the node; nothing is signed
        CostTable costs = new CostTable(sender.network(), quote, usd);
        costs.lines().forEach(out::println);
        out.println(
                costs.amount("there is", Chain.of(rpc).balance(sender.address()).get()));
        if (!confirmed.getAsBoolean()) {
            out.println("Nothing was sent.");
            return Optional.empty();
        }
        Pending pending = sender.send(draft.feeCap(quote.maxTotal())); // never more than what was shown
        // end snippet
        out.println("sent as " + pending.hash()
                + sender.network()
                        .explorer()
                        .map(site -> ", " + site + "/tx/" + pending.hash())
                        .orElse(""));
        Receipt receipt = pending.await(Until.INCLUDED).receipt();
        out.println("deployed at " + receipt.created().orElseThrow());
        out.println(costs.amount("paid", receipt.fee()));
        return receipt.created();
    }
}

package dev.assay.testing.chain;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link TestChain}. Not thread-safe. */
public final class TestChainBuilder {

    private static final List<String> LABELS =
            List.of("alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi", "ivan", "judy");
    private static final Duration CALL_LIMIT = Duration.ofMinutes(2);
    private static final Pattern SECRET = Pattern.compile("\\w+://\\S*");

    private @Nullable Path binary;
    private @Nullable Path modules;
    private List<String> labels = LABELS;
    private Duration startLimit = Duration.ofSeconds(30);
    private final List<String> arguments = new ArrayList<>();

    TestChainBuilder() {}

    /**
     * Sets the binary of Anvil. Unless set, it is {@code -Dassay.anvil}, else that of the npm package
     * {@code @foundry-rs/anvil-<platform>} in {@code -Dassay.node.modules} or in a {@code node_modules} of the working
     * folder or one above it, else the one on the search path.
     */
    public TestChainBuilder binary(Path binary) {
        this.binary = requireNonNull(binary, "binary");
        return this;
    }

    /** Sets a folder {@code node_modules} to look in first. */
    public TestChainBuilder nodeModules(Path modules) {
        this.modules = requireNonNull(modules, "modules");
        return this;
    }

    /**
     * Sets how many funded accounts there are, by their labels. The default are ten, from alice to judy.
     *
     * @throws IllegalArgumentException if there is none, or one twice
     */
    public TestChainBuilder accounts(String... labels) {
        if (labels.length == 0 || new HashSet<>(List.of(labels)).size() < labels.length) {
            throw new IllegalArgumentException("labels must be one or more and differ: " + List.of(labels));
        }
        this.labels = List.of(labels);
        return this;
    }

    /** Sets the id of the chain, 31337 unless set. */
    public TestChainBuilder chainId(long id) {
        return option("--chain-id", Long.toString(id));
    }

    /** Sets the rules that blocks follow, such as {@code prague}; Anvil's newest unless set. */
    public TestChainBuilder hardfork(String name) {
        return option("--hardfork", requireNonNull(name, "name"));
    }

    /**
     * Sets that a block is mined each time so much has passed, and none for a transaction; of a second or parts of it, too.
     *
     * @throws IllegalArgumentException if it is below a millisecond
     */
    public TestChainBuilder blockTime(Duration time) {
        if (time.toMillis() < 1) {
            throw new IllegalArgumentException("time must be a millisecond at least, is " + time);
        }
        return option("--block-time", BigDecimal.valueOf(time.toMillis(), 3).toPlainString());
    }

    /**
     * Begins with the state of another chain at a block, read over the network when it is needed.
     *
     * @param url a node that keeps the state of that block; printed by nothing here, but other processes see it
     */
    public TestChainBuilder fork(String url, long block) {
        option("--fork-block-number", Long.toString(block));
        return option("--fork-url", requireNonNull(url, "url"));
    }

    /** Adds an option of Anvil's command line. */
    public TestChainBuilder option(String name, String... values) {
        if (!name.startsWith("-")) {
            throw new IllegalArgumentException("name must begin with -, is " + name);
        }
        arguments.add(name);
        arguments.addAll(List.of(values));
        return this;
    }

    /** Sets how long to wait until the chain listens, 30 s unless set. */
    public TestChainBuilder startLimit(Duration limit) {
        this.startLimit = requireNonNull(limit, "limit");
        return this;
    }

    /** Returns the binary that would be started; empty if there is none. */
    public Optional<Path> find() {
        return new AnvilBinary(binary, modules).find();
    }

    /**
     * Starts the chain on a free port.
     *
     * @throws TestChainException if there is no binary, saying where one may be put, or it does not start
     */
    public TestChain start() {
        AnvilBinary anvil = new AnvilBinary(binary, modules);
        return start(anvil.find().orElseThrow(() -> new TestChainException(anvil.missing(), null)));
    }

    /** Starts the chain as {@link TestChain#startOrSkip} does. */
    public TestChain startOrSkip() {
        AnvilBinary anvil = new AnvilBinary(binary, modules);
        Optional<Path> found = anvil.find();
        if (found.isPresent()) {
            return start(found.get());
        }
        if (AnvilBinary.required()) {
            throw new TestChainException(anvil.missing(), null);
        }
        return Skip.because(anvil.missing());
    }

    private TestChain start(Path found) {
        List<String> all = new ArrayList<>(
                List.of("--host", "127.0.0.1", "--port", "0", "--accounts", Integer.toString(labels.size())));
        all.addAll(arguments);
        AnvilProcess process = AnvilProcess.start(found, all);
        String host = "127.0.0.1:" + process.port(startLimit);
        return new TestChain(process, new ChainRpc("http://" + host, CALL_LIMIT), host, accounts(process));
    }

    private List<TestAccount> accounts(AnvilProcess process) {
        List<String> addresses = process.addresses();
        List<String> keys = process.keys();
        if (addresses.size() != labels.size() || keys.size() != labels.size()) {
            process.close();
            throw new TestChainException("The test chain did not say its accounts: " + addresses, null);
        }
        List<TestAccount> accounts = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            accounts.add(new TestAccount(labels.get(i), addresses.get(i), keys.get(i)));
        }
        return accounts;
    }

    /** Returns the settings; addresses of nodes without what may be a key. */
    @Override
    public String toString() {
        return "test chain of " + labels + " "
                + SECRET.matcher(String.join(" ", arguments)).replaceAll("***");
    }
}

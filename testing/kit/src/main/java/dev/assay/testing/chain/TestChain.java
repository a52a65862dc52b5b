package dev.assay.testing.chain;

import static dev.assay.testing.chain.ChainRpc.quantity;
import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chain of one's own on this machine: Anvil as a child process, with funded accounts, and with control over blocks,
 * time, balances and code. Starts in about 100 ms and mines a block for each transaction.
 *
 * <pre>{@code
 * try (TestChain chain = TestChain.start()) {
 *     String before = chain.snapshot();
 *     chain.setBalance(chain.account("alice").address(), BigInteger.TEN);
 *     chain.revert(before);
 * }
 * }</pre>
 *
 * <p>Addresses and bytes are texts of 0x and digits. {@link #close} kills the process. So does the end of the JVM in
 * any way, by a signal that cannot be caught too, except on Windows: a shell between the two watches a pipe. Every
 * method throws {@link TestChainException} if the chain refuses or is gone. Thread-safe, although what tests do to one
 * chain at the same time is for them to agree on.
 */
public final class TestChain implements AutoCloseable {

    private final AnvilProcess process;
    private final ChainRpc rpc;
    private final String host;
    private final List<TestAccount> accounts;

    TestChain(AnvilProcess process, ChainRpc rpc, String host, List<TestAccount> accounts) {
        this.process = process;
        this.rpc = rpc;
        this.host = host;
        this.accounts = List.copyOf(accounts);
    }

    /**
     * Starts a chain with the defaults.
     *
     * @throws TestChainException if there is no binary, saying where one may be put, or it does not start
     */
    public static TestChain start() {
        return builder().start();
    }

    /**
     * Starts a chain with the defaults, or skips the JUnit test that runs if there is no binary. Fails instead of
     * skipping where the variable CI is set, or {@code -Dassay.chain.required=true}.
     */
    public static TestChain startOrSkip() {
        return builder().startOrSkip();
    }

    /** Returns whether a missing binary fails: the variable CI is set, or {@code -Dassay.chain.required=true}. */
    public static boolean isRequired() {
        return AnvilBinary.required();
    }

    /** Returns a builder with the defaults. */
    public static TestChainBuilder builder() {
        return new TestChainBuilder();
    }

    /** Returns the address for JSON-RPC over HTTP. */
    public String url() {
        return "http://" + host;
    }

    /** Returns the address for JSON-RPC over WebSocket. */
    public String webSocketUrl() {
        return "ws://" + host;
    }

    /** Returns the accounts, in order. */
    public List<TestAccount> accounts() {
        return accounts;
    }

    /**
     * Returns the account of an index.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public TestAccount account(int index) {
        return accounts.get(index);
    }

    /**
     * Returns the account of a label.
     *
     * @throws IllegalArgumentException if there is none, naming those there are
     */
    public TestAccount account(String label) {
        requireNonNull(label, "label");
        return accounts.stream()
                .filter(account -> account.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no account is called " + label + ", there are "
                        + accounts.stream().map(TestAccount::label).toList()));
    }

    /** Returns the label of the account with an address, in any case of its digits; empty if it is none of these. */
    public Optional<String> labelOf(String address) {
        return accounts.stream()
                .filter(account -> account.address().equalsIgnoreCase(address))
                .map(TestAccount::label)
                .findFirst();
    }

    /**
     * Calls any method.
     *
     * @param params texts, booleans, integers, and lists and maps of these, or null
     * @return the result as text, boolean, number, list, map or null
     */
    public @Nullable Object rpc(String method, @Nullable Object... params) {
        return rpc.call(requireNonNull(method, "method"), params);
    }

    /** Returns the number of the last block. */
    public long blockNumber() {
        return number("eth_blockNumber");
    }

    /** Returns the id of the chain: 31337 unless the builder was told another. */
    public long chainId() {
        return number("eth_chainId");
    }

    /** Remembers the state and returns what {@link #revert} takes. */
    public String snapshot() {
        return text("evm_snapshot");
    }

    /**
     * Goes back to a snapshot, which is used up by it, and so are later ones.
     *
     * @throws IllegalArgumentException if there is no such snapshot
     */
    public void revert(String snapshot) {
        if (!Boolean.TRUE.equals(rpc("evm_revert", requireNonNull(snapshot, "snapshot")))) {
            throw new IllegalArgumentException("snapshot is unknown or used up: " + snapshot);
        }
    }

    /** Mines one block. */
    public void mine() {
        mine(1);
    }

    /** Mines blocks, a second apart. */
    public void mine(long blocks) {
        mine(blocks, Duration.ofSeconds(1));
    }

    /**
     * Mines blocks, so far apart in chain time. Takes no such time.
     *
     * @throws IllegalArgumentException if there is not one, or the time is not of whole seconds, which blocks count in
     */
    public void mine(long blocks, Duration apart) {
        if (blocks < 1) {
            throw new IllegalArgumentException("blocks must be at least 1, is " + blocks);
        }
        rpc("anvil_mine", quantity(blocks), quantity(seconds(apart, "apart", 0)));
    }

    /** Switches on or off that each transaction is mined at once. */
    public void autoMine(boolean on) {
        rpc("evm_setAutomine", on);
    }

    /**
     * Mines a block each time so much real time has passed, and none for a transaction, until {@link #autoMine} is used.
     *
     * @throws IllegalArgumentException unless it is one second or several; fractions are for {@link
     *     TestChainBuilder#blockTime} only
     */
    public void mineEvery(Duration interval) {
        rpc("evm_setIntervalMining", seconds(interval, "interval", 1));
    }

    /**
     * Moves the clock forward and mines a block.
     *
     * @throws IllegalArgumentException if it is negative or not of whole seconds, which blocks count in
     */
    public void advance(Duration time) {
        rpc("evm_increaseTime", seconds(time, "time", 0));
        mine();
    }

    private static long seconds(Duration time, String name, long least) {
        if (time.toNanosPart() != 0 || time.toSeconds() < least) {
            throw new IllegalArgumentException(name + " must be of whole seconds, " + least + " at least, is " + time);
        }
        return time.toSeconds();
    }

    /** Mines a block at a time, to the second; later ones follow on. */
    public void advanceTo(Instant time) {
        rpc("evm_setNextBlockTimestamp", time.getEpochSecond());
        mine();
    }

    /** Returns the time of the last block. */
    public Instant time() {
        if (rpc("eth_getBlockByNumber", "latest", false) instanceof Map<?, ?> block
                && block.get("timestamp") instanceof String seconds) {
            return Instant.ofEpochSecond(parse(seconds).longValueExact());
        }
        throw new TestChainException("The test chain has no last block", null);
    }

    /** Takes transactions that are not signed from an address that nobody has the key of. */
    public void impersonate(String address) {
        rpc("anvil_impersonateAccount", requireNonNull(address, "address"));
    }

    /** Ends {@link #impersonate}. */
    public void stopImpersonating(String address) {
        rpc("anvil_stopImpersonatingAccount", requireNonNull(address, "address"));
    }

    /** Replaces the last blocks by as many others, which are empty. */
    public void reorg(int depth) {
        if (depth < 1) {
            throw new IllegalArgumentException("depth must be at least 1, is " + depth);
        }
        rpc("anvil_reorg", depth, List.of());
    }

    /** Sets what an address has, in wei. */
    public void setBalance(String address, BigInteger wei) {
        rpc("anvil_setBalance", requireNonNull(address, "address"), quantity(wei));
    }

    /** Puts code at an address. */
    public void setCode(String address, String code) {
        rpc("anvil_setCode", requireNonNull(address, "address"), requireNonNull(code, "code"));
    }

    /** Writes 32 bytes into a slot of a contract. */
    public void setStorage(String address, BigInteger slot, BigInteger value) {
        String word = quantity(value).substring(2);
        rpc(
                "anvil_setStorageAt",
                requireNonNull(address, "address"),
                quantity(slot),
                "0x" + "0".repeat(64 - word.length()) + word);
    }

    /** Sets how many transactions an address has sent. */
    public void setNonce(String address, long nonce) {
        rpc("anvil_setNonce", requireNonNull(address, "address"), quantity(nonce));
    }

    /** Sets the base fee of the next block, in wei a unit of gas. */
    public void setNextBaseFee(BigInteger wei) {
        rpc("anvil_setNextBlockBaseFeePerGas", quantity(wei));
    }

    /** Takes a transaction out of those that wait. */
    public void dropTransaction(String hash) {
        rpc("anvil_dropTransaction", requireNonNull(hash, "hash"));
    }

    /** Returns the whole state in Anvil's own form. */
    public String dumpState() {
        return text("anvil_dumpState");
    }

    /** Puts a dumped state on top of what is there. */
    public void loadState(String state) {
        rpc("anvil_loadState", requireNonNull(state, "state"));
    }

    /** Writes {@link #dumpState} to a file. */
    public void dumpState(Path file) {
        StateFiles.write(file, dumpState());
    }

    /** Reads what {@link #dumpState(Path)} wrote. */
    public void loadState(Path file) {
        loadState(StateFiles.read(file));
    }

    /** Returns the last lines the process wrote, 200 at most: the calls it got, the code it missed. */
    public List<String> output() {
        return process.output();
    }

    /** Returns whether the process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Returns the id of the process. */
    public long pid() {
        return process.pid();
    }

    /** Kills the process, within five seconds; does nothing the second time. */
    @Override
    public void close() {
        process.close();
        rpc.close();
    }

    private long number(String method) {
        return parse(text(method)).longValueExact();
    }

    private String text(String method) {
        if (rpc(method) instanceof String text) {
            return text;
        }
        throw new TestChainException("The test chain answered " + method + " with no text", null);
    }

    private static BigInteger parse(String quantity) {
        return new BigInteger(quantity.substring(2), 16);
    }

    @Override
    public String toString() {
        return "test chain at " + url();
    }
}

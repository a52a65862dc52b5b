package dev.assay.contracts.chain;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.AbiEvent;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.abi.EventRecord;
import dev.assay.contracts.logs.LogQuery;
import dev.assay.contracts.network.Network;
import dev.assay.contracts.network.Networks;
import dev.assay.contracts.revert.Reverts;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.send.Sender;
import dev.assay.core.Request;
import dev.assay.core.error.ConfigurationException;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A chain of contracts, as one node shows it.
 *
 * <pre>{@code
 * Chain chain = Chain.connect("https://mainnet.infura.io/v3/<key>");
 * Erc20 token = chain.bind(Erc20.class, address);              // everything is checked here
 * BigInteger balance = token.balanceOf(owner);                 // a read gives the value
 * List<Outcome<BigInteger>> all = chain.read(owners.stream().map(token::balance).toList());  // one trip, one block
 * }</pre>
 *
 * <p>Thread-safe; meant to be made once and shared. Interfaces that were bound are remembered, so that binding one to a
 * further address costs next to nothing. {@link #close} is optional, and closes the node only if {@link #connect} made it.
 */
public final class Chain implements AutoCloseable {

    private static final long UNKNOWN = -1;

    private final JsonRpc rpc;
    private final boolean owner;
    private final Reverts reverts;
    private final @Nullable Network network;
    private final @Nullable Sender sender;
    // What the node said, for all chains that were made of this one.
    private final AtomicLong id;
    private final Map<Class<?>, InterfacePlan> plans = new ConcurrentHashMap<>();
    // Where a contract that makes many calls was seen.
    private final Map<Address, Boolean> aggregates = new ConcurrentHashMap<>();
    private volatile boolean senderFits;

    private Chain(JsonRpc rpc, boolean owner) {
        this(rpc, owner, new AtomicLong(UNKNOWN), Reverts.standard(), null, null);
    }

    private Chain(
            JsonRpc rpc,
            boolean owner,
            AtomicLong id,
            Reverts reverts,
            @Nullable Network network,
            @Nullable Sender sender) {
        this.rpc = rpc;
        this.owner = owner;
        this.id = id;
        this.reverts = reverts;
        this.network = network;
        this.sender = sender;
    }

    /**
     * Returns the chain of a node, which is not asked yet.
     *
     * @param url as {@link JsonRpc#connect} takes it
     * @throws dev.assay.core.error.ConfigurationException if it is no http or https address
     */
    public static Chain connect(String url) {
        return new Chain(JsonRpc.connect(url), true);
    }

    /** Returns the chain of a node that is set up, which is not asked yet. */
    public static Chain of(JsonRpc rpc) {
        return new Chain(requireNonNull(rpc, "rpc"), false);
    }

    /**
     * Returns this chain with its settings told instead of looked up by its id. Whether the id is right is asked before
     * something is sent, and not for what is only read.
     */
    public Chain with(Network known) {
        return new Chain(rpc, false, id, reverts, requireNonNull(known, "known"), sender);
    }

    /** Returns this chain, its contracts' errors decoded by more than each interface declares itself. */
    public Chain with(Reverts known) {
        return new Chain(rpc, false, id, requireNonNull(known, "known"), network, sender);
    }

    /**
     * Returns this chain, on which that sender sends what bound methods give as {@link dev.assay.contracts.send.Pending}.
     * Before the first of them both nodes are asked for their chain: unless the two and the settings told here are one, that
     * method throws {@link ConfigurationException}, and nothing is signed.
     */
    public Chain with(Sender sending) {
        return new Chain(rpc, false, id, reverts, network, requireNonNull(sending, "sending"));
    }

    /** Returns the sender; empty if there is none. */
    public Optional<Sender> sender() {
        return Optional.ofNullable(sender);
    }

    /** Returns the node, for what nothing here offers. */
    public JsonRpc rpc() {
        return rpc;
    }

    /** Returns the chain id; the node is asked at the first time only. */
    public long id() {
        return network != null ? network.id() : askedId();
    }

    private long askedId() {
        long known = id.get();
        if (known == UNKNOWN) {
            known = rpc.call("eth_chainId").get().quantityAsLong();
            id.set(known);
        }
        return known;
    }

    /** Returns its settings: those told, else those known of its id, else those of {@link Network#custom}. */
    public Network network() {
        return network != null ? network : Networks.find(id()).orElseGet(() -> Network.custom(id(), "Chain " + id()));
    }

    /**
     * Returns a contract as an interface whose methods have their line of Solidity as {@link dev.assay.contracts.abi.Solidity}.
     *
     * <p>Of a method the last parameter may be {@link CallOptions}. What it returns says what it does: {@link Call} is a call
     * to be made later, {@link dev.assay.contracts.send.Pending} a transaction that was sent, {@link
     * dev.assay.contracts.send.Draft} one to be sent later; anything else is the answer of a function that reads. Integers are {@link BigInteger}, {@code long} or {@code int}, which a greater number is an error
     * for; structs and several results are records; arrays are lists. Default methods are called as they are. Errors the
     * contract reverts with are records in the interface with their line of Solidity.
     *
     * @throws BindingException with everything that does not fit
     */
    public <T> T bind(Class<T> type, Address address) {
        requireNonNull(address, "address");
        InterfacePlan known = plans.get(requireNonNull(type, "type"));
        if (known == null) {
            known = InterfacePlan.of(type, null, reverts);
            plans.putIfAbsent(type, known);
        }
        return proxy(type, known, address);
    }

    /**
     * Returns a contract as an interface whose methods, where they have no line of their own, are those of an ABI with the
     * same name and fitting parameters. A line of their own has to say what the ABI says: the same parameters and results, and
     * whether it reads, writes or is paid; names may differ.
     *
     * @throws BindingException with everything that does not fit
     */
    public <T> T bind(Class<T> type, Address address, Abi abi) {
        requireNonNull(address, "address");
        return proxy(
                type, InterfacePlan.of(requireNonNull(type, "type"), requireNonNull(abi, "abi"), reverts), address);
    }

    private <T> T proxy(Class<T> type, InterfacePlan plan, Address address) {
        Bound bound = new Bound(plan, new Contract(this, address, plan.reverts()));
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, bound));
    }

    /**
     * Returns a call of a function that no interface has, with plain values as {@link dev.assay.contracts.abi} has them.
     *
     * @param function such as {@code function balanceOf(address) view returns (uint256)}
     * @throws IllegalArgumentException if it is none, or an argument does not fit
     */
    public Call<List<?>> call(Address to, String function, Object... arguments) {
        AbiFunction parsed = AbiFunction.parse(function);
        Bytes data = parsed.encode(List.of(arguments));
        Contract contract = new Contract(this, requireNonNull(to, "to"), reverts);
        return new Call<>(contract, parsed, arguments.clone(), data, CallOptions.none(), parsed::decodeResult);
    }

    /** Makes many calls on the newest block, as {@link Reads#run} does; blocks. */
    public <T> List<Outcome<T>> read(List<? extends Call<? extends T>> calls) {
        return reads().<T>run(calls).outcomes();
    }

    /** Returns how many calls are made together, with the defaults. */
    public Reads reads() {
        return Reads.of(this);
    }

    /** Returns the logs of an event, of all contracts unless it is told which. */
    public <R extends Record> LogQuery<R> logs(Class<R> event) {
        return LogQuery.of(rpc, EventRecord.of(AbiEvent.of(event), event));
    }

    /** Returns the number of the newest block the node has. */
    public Request<Long> blockNumber() {
        return rpc.call(RpcCall.of("eth_blockNumber"), value -> value.quantityAsLong());
    }

    /** Returns the ether of an account on the newest block, in wei. */
    public Request<BigInteger> balance(Address account) {
        return rpc.call(
                RpcCall.of("eth_getBalance", requireNonNull(account, "account"), "latest"), value -> value.quantity());
    }

    /** Returns the code at an address on the newest block; empty of an account without. */
    public Request<Bytes> code(Address address) {
        return rpc.call(
                RpcCall.of("eth_getCode", requireNonNull(address, "address"), "latest"), value -> value.bytes());
    }

    /** Checks once that a transaction signed by this chain's sender is one of this chain. */
    void checkSender(Sender sending) {
        if (senderFits) {
            return;
        }
        long own = askedId();
        if (network != null && network.id() != own) {
            throw new ConfigurationException(
                    "network: the chain was told to be " + network.id() + " (" + network + "), its node is on " + own
                            + "; nothing was signed",
                    null);
        }
        long theirs = sending.network().id();
        if (theirs != own) {
            throw new ConfigurationException(
                    "sender: it sends on chain " + theirs + ", and the contract is bound on chain " + own
                            + "; nothing was signed",
                    null);
        }
        senderFits = true;
    }

    Map<Address, Boolean> aggregates() {
        return aggregates;
    }

    /** The address of Multicall3: that of the network, and the usual one where the network is not known yet. */
    Address multicall() {
        return network == null ? Network.MULTICALL3 : network.multicall3().orElse(Network.MULTICALL3);
    }

    @Override
    public void close() {
        if (owner) {
            rpc.close();
        }
    }

    @Override
    public String toString() {
        return "Chain[" + rpc + "]";
    }
}

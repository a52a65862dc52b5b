package dev.assay.contracts.holders;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.logs.LogQuery;
import dev.assay.contracts.logs.Logged;
import dev.assay.contracts.logs.ReorganisedException;
import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.contracts.rpc.RpcAnswer;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.rpc.RpcValue;
import dev.assay.core.error.DataException;
import dev.assay.core.row.Column;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Counts who holds a token: adds up its events and checks the result against the contract, all at one block.
 *
 * <pre>{@code
 * HolderCount count = Holders.of(rpc, token).since(deployed).at(block);
 * Distribution holders = count.reconciled().distribution();
 * Measurement gini = Concentration.gini(holders);
 * }</pre>
 *
 * <p>The sum has to be the supply, no balance may be negative, and a sample of accounts, those that have nothing any
 * more among them, has to have the balance the contract says. Otherwise there is a reason and no distribution.
 *
 * <p>Immutable and thread-safe; each method returns a changed copy. Keeps a balance for each address that ever had one.
 */
public final class Holders {

    private static final int BATCH = 100;
    private static final Column HASH = Column.sometimes("hash");

    private final JsonRpc rpc;
    private final Address token;
    private final Accounting accounting;
    private final long first;
    private final int sample;
    private final long seed;

    private Holders(JsonRpc rpc, Address token, Accounting accounting, long first, int sample, long seed) {
        this.rpc = rpc;
        this.token = token;
        this.accounting = accounting;
        this.first = first;
        this.sample = sample;
        this.seed = seed;
    }

    /** Returns the holders of an ERC-20 token, counted from the first block, with a sample of 50. */
    public static Holders of(JsonRpc rpc, Address token) {
        return new Holders(requireNonNull(rpc, "rpc"), requireNonNull(token, "token"), Accounting.erc20(), 0, 50, 1);
    }

    /** Sets how its events add up. */
    public Holders by(Accounting rules) {
        return new Holders(rpc, token, requireNonNull(rules, "rules"), first, sample, seed);
    }

    /**
     * Sets the block from which on there are events, such as that of its deployment; 0 unless set.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Holders since(long block) {
        if (block < 0) {
            throw new IllegalArgumentException("block must not be negative, is " + block);
        }
        return new Holders(rpc, token, accounting, block, sample, seed);
    }

    /**
     * Sets how many balances the contract is asked for, and which, by a seed.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Holders sample(int accounts, long which) {
        if (accounts < 0) {
            throw new IllegalArgumentException("accounts must not be negative, is " + accounts);
        }
        return new Holders(rpc, token, accounting, first, accounts, which);
    }

    /**
     * Counts as of the end of a block; reads all logs up to it.
     *
     * @throws ReorganisedException if the block was replaced meanwhile
     * @throws DataException if the block is not there yet, or nothing at the address has the functions that are asked
     * @throws IllegalArgumentException if the block is before the first
     */
    public HolderCount at(long block) {
        if (block < first) {
            throw new IllegalArgumentException("block must not be before the first, " + first + ", is " + block);
        }
        Bytes32 hash = hash(block);
        Map<Address, BigInteger> balances = new HashMap<>();
        accounting.rules().forEach(rule -> count(rule, block, balances));
        if (!hash(block).equals(hash)) {
            throw new ReorganisedException(block);
        }
        return new Check(block, hash, balances).result();
    }

    private <T extends Record> void count(Accounting.Rule<T> rule, long block, Map<Address, BigInteger> balances) {
        for (Logged<T> log : LogQuery.of(rpc, rule.event()).from(token).between(first, block)) {
            Movement movement = rule.movement().apply(log.event());
            add(balances, movement.from(), movement.amount().negate());
            add(balances, movement.to(), movement.amount());
        }
    }

    private static void add(Map<Address, BigInteger> balances, @Nullable Address holder, BigInteger amount) {
        if (holder != null) {
            balances.merge(holder, amount, BigInteger::add);
        }
    }

    private Bytes32 hash(long block) {
        RpcValue found = rpc.call("eth_getBlockByNumber", block, false).get();
        String hash = found.isNull() ? null : found.row().text(HASH);
        if (hash == null) {
            throw new DataException("Block " + block + " is not there yet", null, null);
        }
        return Bytes32.parse(hash);
    }

    /** One comparison with the contract. */
    private final class Check {

        private final long block;
        private final Bytes32 hash;
        private final Map<Address, BigInteger> balances;

        Check(long block, Bytes32 hash, Map<Address, BigInteger> balances) {
            this.block = block;
            this.hash = hash;
            this.balances = balances;
        }

        HolderCount result() {
            BigInteger sum = BigInteger.ZERO;
            for (Map.Entry<Address, BigInteger> each : balances.entrySet()) {
                if (each.getValue().signum() < 0) {
                    return failed(
                            HolderCount.Reason.NEGATIVE_BALANCE, each.getKey() + " would have " + each.getValue());
                }
                sum = sum.add(each.getValue());
            }
            BigInteger supply = ask(List.of(call(accounting.supply(), List.of())), accounting.supply())
                    .get(0);
            if (!sum.equals(supply)) {
                return failed(
                        HolderCount.Reason.SUM_DIFFERS,
                        "the balances add up to " + sum + ", "
                                + accounting.supply().name() + "() says " + supply);
            }
            List<Address> chosen = chosen();
            HolderCount problem = compare(chosen);
            if (problem != null) {
                return problem;
            }
            Map<Address, BigInteger> held = new HashMap<>(balances);
            held.values().removeIf(amount -> amount.signum() == 0);
            return new HolderCount.Reconciled(token, block, hash, held, supply, chosen.size());
        }

        /** The first of a shuffle that depends on addresses and seed only. */
        private List<Address> chosen() {
            List<Address> all = new ArrayList<>(balances.keySet());
            all.sort(null);
            SplittableRandom random = new SplittableRandom(seed);
            int count = Math.min(sample, all.size());
            for (int i = 0; i < count; i++) {
                int other = i + random.nextInt(all.size() - i);
                Address picked = all.set(other, all.get(i));
                all.set(i, picked);
            }
            return all.subList(0, count);
        }

        private @Nullable HolderCount compare(List<Address> chosen) {
            for (int from = 0; from < chosen.size(); from += BATCH) {
                List<Address> some = chosen.subList(from, Math.min(chosen.size(), from + BATCH));
                List<RpcCall> calls = some.stream()
                        .map(account -> call(accounting.balance(), List.of(account)))
                        .toList();
                List<BigInteger> said = ask(calls, accounting.balance());
                for (int i = 0; i < said.size(); i++) {
                    BigInteger counted = balances.getOrDefault(some.get(i), BigInteger.ZERO);
                    if (!said.get(i).equals(counted)) {
                        return failed(
                                HolderCount.Reason.SAMPLE_DIFFERS,
                                some.get(i) + " has " + counted + " by its events, "
                                        + accounting.balance().name() + " says " + said.get(i));
                    }
                }
            }
            return null;
        }

        private RpcCall call(AbiFunction function, List<?> arguments) {
            Map<String, Object> what = Map.of("to", token, "data", function.encode(arguments));
            return RpcCall.of("eth_call", what, Map.of("blockHash", hash));
        }

        private List<BigInteger> ask(List<RpcCall> calls, AbiFunction function) {
            List<BigInteger> numbers = new ArrayList<>();
            for (RpcAnswer answer : rpc.batch(calls).get()) {
                Bytes bytes = answer.value().bytes();
                if (bytes.isEmpty()) {
                    throw new DataException(
                            token + " answers " + function.name() + " with nothing at block " + block
                                    + ": no contract stands there, or it has no such function",
                            null,
                            null);
                }
                Object number = function.decodeResult(bytes).get(0);
                if (!(number instanceof BigInteger integer)) {
                    throw new DataException(function + " gave no integer: " + number, null, null);
                }
                numbers.add(integer);
            }
            return numbers;
        }

        private HolderCount failed(HolderCount.Reason reason, String detail) {
            return new HolderCount.Unreconciled(token, block, hash, reason, detail);
        }
    }

    @Override
    public String toString() {
        return "Holders[" + token + " since block " + first + "]";
    }
}

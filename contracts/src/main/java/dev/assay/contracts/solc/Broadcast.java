package dev.assay.contracts.solc;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract that a script of Foundry created, as {@code broadcast/<script>/<chain>/run-latest.json} tells it.
 *
 * @param chainId the chain; 0 where the file does not say
 * @param name the contract's name; empty where the script created it inside of another transaction
 * @param address where it stands
 * @param transaction the hash of the transaction; null if it was not sent
 * @param succeeded whether the receipt says that it succeeded; false without a receipt
 */
public record Broadcast(
        long chainId,
        String name,
        Address address,
        @Nullable Bytes32 transaction,
        boolean succeeded) {

    /** Takes all. */
    public Broadcast {
        requireNonNull(name, "name");
        requireNonNull(address, "address");
    }

    /** Reads what one run created, in its order. */
    public static List<Broadcast> read(Path file) {
        Map<String, @Nullable Object> run = Maps.parse(Artifacts.text(file), file.toString());
        try {
            return read(run);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new SolcException(file + " is no broadcast: " + e.getMessage(), e);
        }
    }

    /** Reads each {@code run-latest.json} below a folder, such as {@code broadcast}, in the order of their paths. */
    public static List<Broadcast> readAll(Path folder) {
        List<Broadcast> all = new ArrayList<>();
        for (Path file : Artifacts.filesBelow(folder)) {
            if (file.endsWith("run-latest.json")) {
                all.addAll(read(file));
            }
        }
        return all;
    }

    /** Returns the last one of a name that succeeded on a chain; empty if there is none. */
    public static Optional<Broadcast> find(List<Broadcast> all, long chainId, String name) {
        return all.stream()
                .filter(one -> one.succeeded()
                        && one.chainId() == chainId
                        && one.name().equals(name))
                .reduce((earlier, later) -> later);
    }

    /**
     * Returns the last one of a name that succeeded, where all such are on one chain; empty if there is none.
     *
     * @throws IllegalArgumentException if they are on several chains, naming them
     */
    public static Optional<Broadcast> find(List<Broadcast> all, String name) {
        List<Broadcast> found = all.stream()
                .filter(one -> one.succeeded() && one.name().equals(name))
                .toList();
        List<Long> chains =
                found.stream().map(Broadcast::chainId).distinct().sorted().toList();
        if (chains.size() > 1) {
            throw new IllegalArgumentException(
                    name + " was created on several chains, say which by find(all, chainId, name): " + chains);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    private static List<Broadcast> read(Map<String, @Nullable Object> run) {
        if (!(run.get("transactions") instanceof List<?> transactions)) {
            throw new IllegalArgumentException("it has no transactions");
        }
        long chain = Maps.integer(run, "chain", 0);
        List<Broadcast> found = new ArrayList<>();
        for (Object entry : transactions) {
            Map<String, @Nullable Object> transaction = Maps.asMap(entry);
            String hash = Maps.text(transaction, "hash");
            Bytes32 parsed = hash == null ? null : Bytes32.parse(hash);
            boolean succeeded = hash != null && succeeded(Maps.list(run, "receipts"), hash);
            String address = Maps.text(transaction, "contractAddress");
            if (Maps.text(transaction, "transactionType", "").startsWith("CREATE") && address != null) {
                String name = Maps.text(transaction, "contractName", "");
                found.add(new Broadcast(chain, name, Address.parse(address), parsed, succeeded));
            }
            for (Object more : Maps.list(transaction, "additionalContracts")) {
                Map<String, @Nullable Object> inner = Maps.asMap(more);
                String name = Maps.text(inner, "contractName", "");
                found.add(
                        new Broadcast(chain, name, Address.parse(Maps.text(inner, "address", "")), parsed, succeeded));
            }
        }
        return found;
    }

    private static boolean succeeded(List<?> receipts, String hash) {
        for (Object entry : receipts) {
            Map<String, @Nullable Object> receipt = Maps.asMap(entry);
            if (hash.equalsIgnoreCase(Maps.text(receipt, "transactionHash", ""))) {
                return Maps.text(receipt, "status", "").equals("0x1");
            }
        }
        return false;
    }
}

package dev.assay.testing.contracts;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.AbiError;
import dev.assay.contracts.abi.AbiEvent;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.abi.AbiParameter;
import dev.assay.core.error.DataException;
import dev.assay.testing.chain.TestChain;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** All names a test knows: of addresses, functions, events and errors. */
final class Names {

    // Sources: Solidity documentation, "Panic via assert and Error via require".
    private static final Abi BUILT_IN = Abi.parse("error Error(string reason)\nerror Panic(uint256 code)");
    private static final Map<Integer, String> PANICS = Map.of(
            0x01, "assertion failed",
            0x11, "arithmetic overflow",
            0x12, "division by zero",
            0x21, "no such enum value",
            0x22, "storage bytes wrongly encoded",
            0x31, "pop of an empty array",
            0x32, "index out of bounds",
            0x41, "out of memory",
            0x51, "call of an unset function");

    private final TestChain chain;
    private final Map<Address, String> labels;
    private final Map<Address, Abi> abis;
    private final List<Abi> known;

    Names(TestChain chain) {
        this(chain, Map.of(), Map.of(), List.of());
    }

    private Names(TestChain chain, Map<Address, String> labels, Map<Address, Abi> abis, List<Abi> known) {
        this.chain = chain;
        this.labels = new ConcurrentHashMap<>(labels);
        this.abis = new ConcurrentHashMap<>(abis);
        this.known = new CopyOnWriteArrayList<>(known);
    }

    /** Returns what is known now, for {@link #restore}. */
    Names copy() {
        return new Names(chain, labels, abis, known);
    }

    /** Forgets what came since a copy: another contract may come to stand at the same address. */
    void restore(Names copy) {
        labels.keySet().retainAll(copy.labels.keySet());
        labels.putAll(copy.labels);
        abis.keySet().retainAll(copy.abis.keySet());
        abis.putAll(copy.abis);
        known.retainAll(copy.known);
    }

    void label(Address address, String name) {
        labels.put(address, name);
    }

    void know(Abi abi) {
        if (!known.contains(abi)) {
            known.add(abi);
        }
    }

    void know(Address address, String name, Abi abi) {
        labels.put(address, name);
        abis.put(address, abi);
        know(abi);
    }

    String address(Address address) {
        String label = labels.get(address);
        return label == null ? chain.labelOf(address.toHex()).orElse(address.toString()) : label;
    }

    /** The ABI of the contract first, then all others: a proxy's calls are those of what it stands for. */
    private List<Abi> abis(@Nullable Address address) {
        List<Abi> order = new ArrayList<>();
        Abi own = address == null ? null : abis.get(address);
        if (own != null) {
            order.add(own);
        }
        order.addAll(known);
        return order;
    }

    Optional<AbiFunction> function(Address address, Bytes callData) {
        return abis(address).stream()
                .flatMap(abi -> abi.functionOf(callData).stream())
                .findFirst();
    }

    Optional<AbiEvent> event(Address address, List<Bytes32> topics) {
        return abis(address).stream()
                .flatMap(abi -> abi.eventOf(topics).stream())
                .findFirst();
    }

    Optional<AbiError> errorOf(Bytes data) {
        List<Abi> all = new ArrayList<>(known);
        all.add(BUILT_IN);
        return all.stream().flatMap(abi -> abi.errorOf(data).stream()).findFirst();
    }

    String error(Bytes data) {
        if (data.isEmpty()) {
            return "without data";
        }
        AbiError error = errorOf(data).orElse(null);
        if (error == null) {
            return "with unknown data " + data;
        }
        List<?> values;
        try {
            values = error.decode(data);
        } catch (DataException malformed) {
            return error.name() + " with malformed data " + data;
        }
        if (error.signature().equals("Error(string)")) {
            return "\"" + values.get(0) + "\"";
        }
        if (error.signature().equals("Panic(uint256)") && values.get(0) instanceof BigInteger code) {
            return "Panic 0x" + code.toString(16) + ": " + PANICS.getOrDefault(code.intValue(), "unknown");
        }
        return error.name() + values(error.inputs(), values);
    }

    String values(List<AbiParameter> parameters, List<?> values) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < values.size(); i++) {
            String name = i < parameters.size() ? parameters.get(i).name() : "";
            text.append(i == 0 ? "" : ", ")
                    .append(name.isEmpty() ? "" : name + "=")
                    .append(value(values.get(i)));
        }
        return text.append(')').toString();
    }

    private String value(@Nullable Object value) {
        if (value instanceof Address address) {
            return address(address);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).toList().toString();
        }
        return value instanceof String text ? "\"" + text + "\"" : String.valueOf(value);
    }
}

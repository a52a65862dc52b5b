package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiFunction;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One thing to ask a node.
 *
 * @param params without the block
 * @param overrides what comes behind the block: accounts as they are taken to be; empty if nothing does
 * @param words what it asks, for people
 */
record Query(String method, List<Object> params, Map<String, Object> overrides, String words) {

    static Query code(Address address) {
        return new Query("eth_getCode", List.of(address), Map.of(), "eth_getCode of " + address);
    }

    static Query slot(Address address, Bytes32 slot, String name) {
        return new Query(
                "eth_getStorageAt",
                List.of(address, slot),
                Map.of(),
                "eth_getStorageAt of " + address + ", slot " + name);
    }

    static Query call(Address to, AbiFunction function, List<?> arguments) {
        String words = function.name()
                + arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"))
                + " of "
                + to;
        return new Query(
                "eth_call",
                List.of(Map.of("to", to, "data", function.encode(arguments))),
                Map.of(),
                "eth_call " + words);
    }
}

package dev.assay.contracts.tx;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.internal.signing.RlpReader;
import dev.assay.contracts.internal.signing.RlpWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * An address and the slots of it that a transaction says beforehand it will touch, after
 * <a href="https://eips.ethereum.org/EIPS/eip-2930">EIP-2930</a>.
 */
public record AccessListItem(Address address, List<Bytes32> storageKeys) {

    /** Copies the keys. */
    public AccessListItem {
        requireNonNull(address, "address");
        storageKeys = List.copyOf(storageKeys);
    }

    static void write(RlpWriter writer, List<AccessListItem> items) {
        writer.list(list -> items.forEach(item ->
                list.list(pair -> pair.address(item.address).list(keys -> item.storageKeys.forEach(keys::bytes)))));
    }

    static List<AccessListItem> read(RlpReader reader) {
        RlpReader list = reader.list("accessList");
        List<AccessListItem> items = new ArrayList<>();
        while (list.hasNext()) {
            RlpReader pair = list.list("item of accessList");
            Address address = Address.copyOf(pair.bytes("address of accessList", 20));
            RlpReader keys = pair.list("storageKeys of accessList");
            List<Bytes32> slots = new ArrayList<>();
            while (keys.hasNext()) {
                slots.add(Bytes32.copyOf(keys.bytes("storageKey of accessList", 32)));
            }
            pair.end("item of accessList");
            items.add(new AccessListItem(address, slots));
        }
        return items;
    }
}

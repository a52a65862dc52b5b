package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.core.error.DataException;

/** Reads words of the storage of a {@link Safe}. */
final class SafeSlots {

    private SafeSlots() {}

    static Address address(Bytes word) {
        if (word.size() != 32) {
            throw new DataException(
                    "The Safe answers " + word.size() + " bytes for one word of its storage", null, null);
        }
        return Address.copyOf(word.slice(12, 32).toArray());
    }
}

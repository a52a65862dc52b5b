package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import java.util.Optional;

/** What stands as code at an account that names a contract: 0xef0100 and its address. */
final class Designator {

    private static final Bytes PREFIX = Bytes.parse("0xef0100");

    private Designator() {}

    static Optional<Address> find(Bytes code) {
        boolean found = code.size() == 23 && code.slice(0, 3).equals(PREFIX);
        return found ? Optional.of(Address.copyOf(code.toArray(), 3)) : Optional.empty();
    }
}

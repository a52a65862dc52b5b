package dev.assay.testing.chain;

import static java.util.Objects.requireNonNull;

/**
 * A funded account of a {@link TestChain}. Its key is known to everybody: never use it elsewhere.
 *
 * @param label what tests call it, such as {@code alice}
 * @param address 0x and 40 digits with checksum
 * @param privateKey 0x and 64 digits
 */
public record TestAccount(String label, String address, String privateKey) {

    /** Takes all three. */
    public TestAccount {
        requireNonNull(label, "label");
        requireNonNull(address, "address");
        requireNonNull(privateKey, "privateKey");
    }

    /** Returns label and address. */
    @Override
    public String toString() {
        return label + " (" + address + ")";
    }
}

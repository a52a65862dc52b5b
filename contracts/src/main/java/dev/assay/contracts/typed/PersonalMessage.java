package dev.assay.contracts.typed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;

/** Messages that people read before they sign, after <a href="https://eips.ethereum.org/EIPS/eip-191">EIP-191</a>. */
public final class PersonalMessage {

    private PersonalMessage() {}

    /**
     * Returns what {@code personal_sign} signs of a text; a text that looks like hexadecimal is a text all the same.
     *
     * @throws IllegalArgumentException if it has half of a surrogate pair
     */
    public static Bytes32 hash(String text) {
        if (!UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("text has half of a surrogate pair");
        }
        return hash(Bytes.copyOf(text.getBytes(UTF_8)));
    }

    /** Returns what {@code personal_sign} signs of bytes. */
    public static Bytes32 hash(Bytes message) {
        String head = "\u0019Ethereum Signed Message:\n" + message.size();
        return Bytes.copyOf(head.getBytes(US_ASCII)).concat(message).keccak256();
    }

    /** Returns the hash of version 0, which is bytes for one contract, the validator. */
    public static Bytes32 hash(Address validator, Bytes message) {
        return Bytes.parse("0x1900").concat(validator.toBytes()).concat(message).keccak256();
    }
}

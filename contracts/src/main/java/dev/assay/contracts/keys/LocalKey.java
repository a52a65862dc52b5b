package dev.assay.contracts.keys;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.internal.signing.Secp256k1;
import dev.assay.contracts.tx.Signature;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A key in this process's memory. Thread-safe.
 *
 * <p>{@link #close} overwrites the bytes that are held here. The arithmetic makes copies that cannot be overwritten, and
 * the garbage collector moves what it likes: who can read this process's memory may find the key. Signing is deterministic
 * (RFC 6979) and gives a low s.
 */
public final class LocalKey implements Signer, AutoCloseable {

    private final byte[] key;
    private final Address address;
    private boolean closed;

    private LocalKey(byte[] key, BigInteger number) {
        this.key = key;
        this.address = Secp256k1.address(Secp256k1.publicPoint(number));
    }

    /** Returns a new key from the platform's secure random source. */
    public static LocalKey create() {
        return create(new SecureRandom());
    }

    /** Returns a new key. */
    public static LocalKey create(SecureRandom random) {
        byte[] bytes = new byte[32];
        do {
            random.nextBytes(bytes);
        } while (!Secp256k1.isKey(new BigInteger(1, bytes)));
        return wrap(bytes);
    }

    /**
     * Copies 32 bytes, which the caller may overwrite after.
     *
     * @throws IllegalArgumentException if they are more or fewer, or are no key; without saying what they are
     */
    public static LocalKey copyOf(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("key must be 32 bytes, are " + key.length);
        }
        return wrap(key.clone());
    }

    /**
     * Reads 64 hexadecimal digits, 0x before them or not. The text itself cannot be overwritten; what comes from a file
     * or a console had better be given as bytes.
     *
     * @throws IllegalArgumentException if it is anything else, without saying what it is
     */
    public static LocalKey parse(String hex) {
        String digits = requireNonNull(hex, "hex").startsWith("0x") ? hex.substring(2) : hex;
        if (digits.length() != 64) {
            throw new IllegalArgumentException("hex must have 64 digits, has " + digits.length());
        }
        byte[] bytes = new byte[32];
        for (int i = 0; i < 64; i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0 || digits.charAt(i) > 'f') {
                Arrays.fill(bytes, (byte) 0);
                throw new IllegalArgumentException("hex has something else than a digit at index " + i);
            }
            bytes[i / 2] = (byte) ((bytes[i / 2] << 4) | digit);
        }
        return wrap(bytes);
    }

    /** Takes over the array, and overwrites it if it is no key. */
    static LocalKey wrap(byte[] bytes) {
        BigInteger number = new BigInteger(1, bytes);
        if (!Secp256k1.isKey(number)) {
            Arrays.fill(bytes, (byte) 0);
            throw new IllegalArgumentException("key must be from 1 to the order of secp256k1 - 1");
        }
        return new LocalKey(bytes, number);
    }

    @Override
    public Address address() {
        return address;
    }

    /**
     * Signs 32 bytes of which nothing is known.
     *
     * @throws IllegalStateException after {@link #close}
     */
    @Override
    public Signature sign(Bytes32 digest) {
        Secp256k1.Signed signed = Secp256k1.sign(number(), requireNonNull(digest, "digest"));
        return new Signature(signed.r(), signed.s(), signed.yParity());
    }

    private synchronized BigInteger number() {
        if (closed) {
            throw new IllegalStateException("the key of " + address + " is closed");
        }
        return new BigInteger(1, key);
    }

    /**
     * Returns a copy of the 32 bytes of the key, for who must keep it elsewhere; overwrite them after.
     *
     * @throws IllegalStateException after {@link #close}
     */
    public synchronized byte[] reveal() {
        if (closed) {
            throw new IllegalStateException("the key of " + address + " is closed");
        }
        return key.clone();
    }

    /** Overwrites the key; signing is over. Further calls do nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(key, (byte) 0);
    }

    /** Returns the address only. */
    @Override
    public String toString() {
        return "key of " + address;
    }
}

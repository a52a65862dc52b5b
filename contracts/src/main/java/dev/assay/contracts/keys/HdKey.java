package dev.assay.contracts.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.internal.Base58;
import dev.assay.contracts.internal.signing.Secp256k1;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.RIPEMD160Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;

/**
 * A key from which further ones follow, after
 * <a href="https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki">BIP-32</a>. Thread-safe.
 *
 * <p>{@link #close} overwrites the key held here; what followed from it has its own.
 */
public final class HdKey implements AutoCloseable {

    private static final int PRIVATE = 0x0488ADE4;
    private static final int PUBLIC = 0x0488B21E;
    private static final long HARDENED = 1L << 31;
    private static final int SIZE = 78;

    private final byte @Nullable [] key;
    private final byte[] point;
    private final byte[] chainCode;
    private final int depth;
    private final int parent;
    private final long index;
    private boolean closed;

    private HdKey(byte @Nullable [] key, byte[] point, byte[] chainCode, int depth, int parent, long index) {
        this.key = key;
        this.point = point;
        this.chainCode = chainCode;
        this.depth = depth;
        this.parent = parent;
        this.index = index;
    }

    /**
     * Returns the master key of a seed, which is read and not kept.
     *
     * @param seed 16 to 64 bytes
     */
    public static HdKey ofSeed(byte[] seed) {
        if (seed.length < 16 || seed.length > 64) {
            throw new IllegalArgumentException("seed must be 16 to 64 bytes, is " + seed.length);
        }
        byte[] both = hmac("Bitcoin seed".getBytes(US_ASCII), seed);
        BigInteger number = new BigInteger(1, Arrays.copyOf(both, 32));
        if (!Secp256k1.isKey(number)) {
            throw new IllegalArgumentException("seed gives no key, take another");
        }
        return of(both, number, 0, 0, 0);
    }

    private static HdKey of(byte[] both, BigInteger number, int depth, int parent, long index) {
        byte[] key = Bytes32.of(number).toArray();
        byte[] point = Secp256k1.publicPoint(number).getEncoded(true);
        byte[] chainCode = Arrays.copyOfRange(both, 32, 64);
        Arrays.fill(both, (byte) 0);
        return new HdKey(key, point, chainCode, depth, parent, index);
    }

    /**
     * Reads an extended key, {@code xprv...} or {@code xpub...}.
     *
     * @throws IllegalArgumentException if it is anything else, without saying what it is
     */
    public static HdKey parse(String text) {
        ByteBuffer in = ByteBuffer.wrap(Base58.parse(requireNonNull(text, "text"), SIZE, "text"));
        int version = in.getInt();
        if (version != PRIVATE && version != PUBLIC) {
            throw new IllegalArgumentException("text has the version of neither xprv nor xpub");
        }
        int depth = in.get() & 0xff;
        int parent = in.getInt();
        long index = in.getInt() & 0xffffffffL;
        if (depth == 0 && (parent != 0 || index != 0)) {
            throw new IllegalArgumentException("text is a master key with a parent or an index");
        }
        byte[] chainCode = new byte[32];
        byte[] body = new byte[33];
        in.get(chainCode).get(body);
        return version == PUBLIC
                ? new HdKey(null, checkedPoint(body), chainCode, depth, parent, index)
                : ofPrivate(body, chainCode, depth, parent, index);
    }

    private static byte[] checkedPoint(byte[] body) {
        if (body[0] != 2 && body[0] != 3) {
            throw new IllegalArgumentException("text has the version of a public key and is none");
        }
        try {
            return Secp256k1.point(body).getEncoded(true);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("text has a public key that is not on the curve", e);
        }
    }

    private static HdKey ofPrivate(byte[] body, byte[] chainCode, int depth, int parent, long index) {
        BigInteger number = new BigInteger(1, body);
        byte[] key = Arrays.copyOfRange(body, 1, 33);
        Arrays.fill(body, 1, 33, (byte) 0);
        if (body[0] != 0 || !Secp256k1.isKey(number)) {
            throw new IllegalArgumentException("text has the version of a private key and is none");
        }
        return new HdKey(key, Secp256k1.publicPoint(number).getEncoded(true), chainCode, depth, parent, index);
    }

    /**
     * Returns the key at the end of a path.
     *
     * @throws IllegalArgumentException if this is no master key
     * @throws IllegalStateException if a hardened step is to be made from a public key, or after {@link #close}
     */
    public HdKey derive(HdPath path) {
        if (depth != 0) {
            throw new IllegalArgumentException(
                    "path " + path + " begins at a master key, this one is at depth " + depth);
        }
        HdKey at = this;
        for (long step : path.steps()) {
            HdKey child = at.child(step);
            if (at != this) {
                at.close();
            }
            at = child;
        }
        return at;
    }

    /** Does what {@link #derive(HdPath)} does with a path such as {@code m/44'/60'/0'/0/0}. */
    public HdKey derive(String path) {
        return derive(HdPath.parse(path));
    }

    /**
     * Returns the key one step further.
     *
     * @param step from 0 to 2^31 - 1, with 2^31 added for a hardened one
     * @throws IllegalStateException if a hardened step is to be made from a public key, or after {@link #close}
     */
    public synchronized HdKey child(long step) {
        if (step < 0 || step >= 2 * HARDENED) {
            throw new IllegalArgumentException("step must be from 0 to 2^32 - 1, is " + step);
        }
        if (depth == 255) {
            throw new IllegalStateException("a key at depth 255 has none below");
        }
        checkOpen();
        byte[] data = new byte[37];
        if (step >= HARDENED) {
            System.arraycopy(secret(), 0, data, 1, 32);
        } else {
            System.arraycopy(point, 0, data, 0, 33);
        }
        ByteBuffer.wrap(data).putInt(33, (int) step);
        byte[] both = hmac(chainCode, data);
        Arrays.fill(data, (byte) 0);
        return child(both, step);
    }

    private HdKey child(byte[] both, long step) {
        BigInteger tweak = new BigInteger(1, Arrays.copyOf(both, 32));
        int print = ByteBuffer.wrap(hash160(point)).getInt();
        if (tweak.compareTo(Secp256k1.ORDER) >= 0) {
            throw new IllegalStateException("step " + step + " gives no key, take the next");
        }
        if (key != null) {
            BigInteger number = tweak.add(new BigInteger(1, key)).mod(Secp256k1.ORDER);
            if (number.signum() == 0) {
                throw new IllegalStateException("step " + step + " gives no key, take the next");
            }
            return of(both, number, depth + 1, print, step);
        }
        ECPoint shifted = Secp256k1.shifted(Secp256k1.point(point), tweak);
        return new HdKey(null, shifted.getEncoded(true), Arrays.copyOfRange(both, 32, 64), depth + 1, print, step);
    }

    /** Returns whether it can sign, or only knows addresses. */
    public boolean isPrivate() {
        return key != null;
    }

    /** Returns how many steps it is below the master key. */
    public int depth() {
        return depth;
    }

    /** Returns the address of this key. */
    public Address address() {
        return Secp256k1.address(Secp256k1.point(point));
    }

    /**
     * Returns this key to sign with.
     *
     * @throws IllegalStateException if it is public, or after {@link #close}
     */
    public synchronized LocalKey key() {
        checkOpen();
        return LocalKey.copyOf(secret());
    }

    /**
     * Returns the part that can be shown: it gives the addresses of all keys below that are not hardened.
     *
     * @throws IllegalStateException after {@link #close}
     */
    public synchronized HdKey toPublic() {
        checkOpen();
        return new HdKey(null, point, chainCode.clone(), depth, parent, index);
    }

    /** Returns the text {@code xpub...}. */
    public synchronized String extendedPublic() {
        checkOpen();
        return Base58.checked(head(PUBLIC).put(point).array());
    }

    /**
     * Returns the text {@code xprv...}, with which everything below can be spent and which cannot be overwritten.
     *
     * @throws IllegalStateException if it is public, or after {@link #close}
     */
    public synchronized String extendedPrivate() {
        checkOpen();
        byte[] bytes = head(PRIVATE).put((byte) 0).put(secret()).array();
        String text = Base58.checked(bytes);
        Arrays.fill(bytes, (byte) 0);
        return text;
    }

    private ByteBuffer head(int version) {
        return ByteBuffer.allocate(SIZE)
                .putInt(version)
                .put((byte) depth)
                .putInt(parent)
                .putInt((int) index)
                .put(chainCode);
    }

    private byte[] secret() {
        if (key == null) {
            throw new IllegalStateException("a public key makes neither hardened keys nor signatures");
        }
        return key;
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the key is closed");
        }
    }

    /** Overwrites the key and its chain code. Further calls do nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        if (key != null) {
            Arrays.fill(key, (byte) 0);
        }
        Arrays.fill(chainCode, (byte) 0);
    }

    /** Returns depth and address only. */
    @Override
    public String toString() {
        return (isPrivate() ? "private" : "public") + " key at depth " + depth + " of " + address();
    }

    private static byte[] hmac(byte[] key, byte[] data) {
        HMac mac = new HMac(new SHA512Digest());
        mac.init(new KeyParameter(key));
        mac.update(data, 0, data.length);
        byte[] both = new byte[64];
        mac.doFinal(both, 0);
        return both;
    }

    private static byte[] hash160(byte[] data) {
        SHA256Digest sha = new SHA256Digest();
        sha.update(data, 0, data.length);
        byte[] inner = new byte[32];
        sha.doFinal(inner, 0);
        RIPEMD160Digest ripemd = new RIPEMD160Digest();
        ripemd.update(inner, 0, 32);
        byte[] outer = new byte[20];
        ripemd.doFinal(outer, 0);
        return outer;
    }
}

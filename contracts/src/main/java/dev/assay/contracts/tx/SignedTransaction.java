package dev.assay.contracts.tx;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.internal.signing.RlpReader;
import dev.assay.contracts.internal.signing.RlpWriter;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A transaction that can be broadcast. Immutable, equal by its bytes. */
public final class SignedTransaction {

    private final Transaction transaction;
    private final Signature signature;
    private final Bytes raw;
    private final Bytes32 hash;

    private SignedTransaction(Transaction transaction, Signature signature, Bytes raw) {
        this.transaction = transaction;
        this.signature = signature;
        this.raw = raw;
        this.hash = raw.keccak256();
    }

    static SignedTransaction of(Transaction transaction, Signature signature) {
        if (!signature.isLowS()) {
            throw new IllegalArgumentException("signature has a high s, which EIP-2 forbids: use withLowS()");
        }
        return new SignedTransaction(transaction, signature, raw(transaction, signature));
    }

    private static Bytes raw(Transaction transaction, Signature signature) {
        if (transaction instanceof LegacyTransaction legacy) {
            return legacy.raw(signature);
        }
        if (transaction instanceof Eip2930Transaction access) {
            return access.raw(signature);
        }
        if (transaction instanceof Eip1559Transaction fees) {
            return fees.raw(signature);
        }
        return transaction instanceof Eip4844Transaction blobs
                ? blobs.raw(signature)
                : ((Eip7702Transaction) transaction).raw(signature);
    }

    /** Returns what every type but 0 is sent as: the type, then a list of its fields and the signature. */
    static Bytes envelope(int type, Consumer<RlpWriter> fields, Signature signature) {
        return RlpWriter.list(type, list -> {
            fields.accept(list);
            list.number(signature.yParity()).number(signature.r()).number(signature.s());
        });
    }

    /**
     * Reads the bytes that {@code eth_sendRawTransaction} takes.
     *
     * <p>Whether the transaction makes sense is {@link Transaction#checkFor}'s to say, and whether some key can have made
     * the signature {@link #sender}'s. Authorisations of type 4 must have signatures in range, too, although a chain only
     * passes over those that have not; signatures with a high s, as the first million blocks have some, are refused.
     *
     * @throws DataException naming the field if they are not exactly one transaction of a type from 0 to 4
     */
    public static SignedTransaction decode(Bytes raw) {
        byte[] bytes = requireNonNull(raw, "raw").toArray();
        if (bytes.length == 0) {
            throw new DataException("raw transaction is empty", null, null);
        }
        int type = bytes[0] & 0xff;
        RlpReader outside = RlpReader.of(bytes, type >= 0xc0 ? 0 : 1);
        try {
            RlpReader list = outside.list("raw transaction");
            SignedTransaction signed = read(type, list);
            list.end("raw transaction");
            outside.end("raw transaction");
            return signed;
        } catch (IllegalArgumentException e) {
            throw new DataException("raw transaction: " + e.getMessage(), null, e);
        }
    }

    private static SignedTransaction read(int type, RlpReader list) {
        if (type >= 0xc0) {
            return LegacyTransaction.read(list);
        }
        return switch (type) {
            case 1 -> Eip2930Transaction.read(list);
            case 2 -> Eip1559Transaction.read(list);
            case 3 -> Eip4844Transaction.read(list);
            case 4 -> Eip7702Transaction.read(list);
            default -> throw new IllegalArgumentException("type " + type + " is not known");
        };
    }

    static @Nullable Address readTo(RlpReader list) {
        byte[] to = list.bytes("to");
        if (to.length != 0 && to.length != 20) {
            throw new IllegalArgumentException("to must be 20 bytes or none, are " + to.length);
        }
        return to.length == 0 ? null : Address.copyOf(to);
    }

    static Signature readSignature(RlpReader list) {
        return readScalars(list, list.number("yParity", 8).intValueExact());
    }

    static Signature readScalars(RlpReader list, int yParity) {
        BigInteger r = list.number("r", 256);
        BigInteger s = list.number("s", 256);
        list.end("s");
        return new Signature(r, s, yParity);
    }

    /** Returns what was signed. */
    public Transaction transaction() {
        return transaction;
    }

    /** Returns the signature. */
    public Signature signature() {
        return signature;
    }

    /** Returns the bytes to broadcast. */
    public Bytes raw() {
        return raw;
    }

    /** Returns the hash by which nodes know it. */
    public Bytes32 hash() {
        return hash;
    }

    /**
     * Returns who signed it, recovered at each call.
     *
     * @throws DataException if no key can have made the signature
     */
    public Address sender() {
        return signature.recover(transaction.signingHash());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedTransaction that && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    /** Returns type and hash. */
    @Override
    public String toString() {
        return "transaction of type " + transaction.type() + " " + hash;
    }
}

package dev.assay.contracts.send;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.fee.FeeChoice;
import dev.assay.contracts.revert.Invocation;
import dev.assay.contracts.revert.Reverts;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent, before it has nonce, fee and signature. Immutable; each setter returns a changed copy.
 *
 * <pre>{@code
 * Draft draft = Draft.to(treasury).value(amount).idempotencyKey("invoice-4711");
 * }</pre>
 */
public final class Draft {

    private static final int LONGEST_KEY = 256;

    private final @Nullable Address to;
    private final Bytes data;
    private final BigInteger value;
    private final @Nullable Long gasLimit;
    private final FeeChoice fee;
    private final @Nullable BigInteger feeCap;
    private final @Nullable String idempotencyKey;
    private final boolean simulated;
    private final Reverts reverts;
    private final @Nullable Predicate<Bytes> accepted;
    private final @Nullable Invocation call;

    private Draft(Parts parts) {
        this.to = parts.to;
        this.data = parts.data;
        this.value = parts.value;
        this.gasLimit = parts.gasLimit;
        this.fee = parts.fee;
        this.feeCap = parts.feeCap;
        this.idempotencyKey = parts.idempotencyKey;
        this.simulated = parts.simulated;
        this.reverts = parts.reverts;
        this.accepted = parts.accepted;
        this.call = parts.call;
    }

    /** Returns a draft to an account or a contract, without data and value. */
    public static Draft to(Address to) {
        return new Draft(new Parts(requireNonNull(to, "to"), Bytes.EMPTY));
    }

    /**
     * Returns a draft that creates a contract.
     *
     * @param initCode the code with the arguments of its constructor behind it
     * @throws IllegalArgumentException if it is empty
     */
    public static Draft create(Bytes initCode) {
        if (initCode.isEmpty()) {
            throw new IllegalArgumentException("initCode must not be empty");
        }
        return new Draft(new Parts(null, initCode));
    }

    /** Returns the receiver; empty if a contract is to be created. */
    public Optional<Address> to() {
        return Optional.ofNullable(to);
    }

    /** Returns the call data, or the code that creates. */
    public Bytes data() {
        return data;
    }

    /** Returns this draft with that call data. */
    public Draft data(Bytes callData) {
        Parts parts = parts();
        parts.data = requireNonNull(callData, "callData");
        parts.call = null;
        return new Draft(parts);
    }

    /**
     * Returns this draft with that call data, and with what they say, which is told if it fails; two drafts that differ in
     * nothing else are equal.
     */
    public Draft data(Bytes callData, AbiFunction function, List<?> arguments) {
        Parts parts = parts();
        parts.data = requireNonNull(callData, "callData");
        parts.call = new Invocation(to, function.toString(), arguments, null, "latest");
        return new Draft(parts);
    }

    /** Returns what is paid along, in wei; 0 unless set. */
    public BigInteger value() {
        return value;
    }

    /**
     * Returns this draft with that value.
     *
     * @throws IllegalArgumentException if it is negative or of more than 256 bits
     */
    public Draft value(BigInteger wei) {
        if (wei.signum() < 0 || wei.bitLength() > 256) {
            throw new IllegalArgumentException("wei must be from 0 to 2^256 - 1, is " + wei);
        }
        Parts parts = parts();
        parts.value = wei;
        return new Draft(parts);
    }

    /** Returns the most gas it may use; empty if that is to be estimated. */
    public OptionalLong gasLimit() {
        return gasLimit == null ? OptionalLong.empty() : OptionalLong.of(gasLimit);
    }

    /**
     * Returns this draft with that gas limit, instead of an estimate with a margin.
     *
     * @throws IllegalArgumentException if it is below 21000, which no transaction can be sent with
     */
    public Draft gasLimit(long gas) {
        if (gas < 21_000) {
            throw new IllegalArgumentException("gas must be at least 21000, is " + gas);
        }
        Parts parts = parts();
        parts.gasLimit = gas;
        return new Draft(parts);
    }

    /** Returns what it wants to pay per gas; {@link FeeChoice#normal} unless set. */
    public FeeChoice fee() {
        return fee;
    }

    /** Returns this draft with that choice of fee. */
    public Draft fee(FeeChoice choice) {
        Parts parts = parts();
        parts.fee = requireNonNull(choice, "choice");
        return new Draft(parts);
    }

    /** Returns the most that its fee may come to in all, in wei; empty if that of the sender holds. */
    public Optional<BigInteger> feeCap() {
        return Optional.ofNullable(feeCap);
    }

    /**
     * Returns this draft with that cap: if the fee, all parts together, may come to more, nothing is signed.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Draft feeCap(BigInteger wei) {
        if (wei.signum() < 0) {
            throw new IllegalArgumentException("wei must not be negative, is " + wei);
        }
        Parts parts = parts();
        parts.feeCap = wei;
        return new Draft(parts);
    }

    /** Returns the key under which it is sent once; empty if there is none. */
    public Optional<String> idempotencyKey() {
        return Optional.ofNullable(idempotencyKey);
    }

    /**
     * Returns this draft with that key: sent again under the same key, by the same address on the same chain, it gives back
     * what was sent before. How long that holds is up to the journal.
     *
     * @throws IllegalArgumentException if it is blank or longer than 256 characters
     */
    public Draft idempotencyKey(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException(
                    "key must have from 1 to " + LONGEST_KEY + " characters and not be blank");
        }
        Parts parts = parts();
        parts.idempotencyKey = key;
        return new Draft(parts);
    }

    /** Returns whether it is tried out before it is signed; it is unless that was switched off. */
    public boolean simulated() {
        return simulated;
    }

    /**
     * Returns this draft, tried out first or not. What is not tried out needs a {@link #gasLimit(long)}, since an estimate
     * tries it out, too.
     */
    public Draft simulated(boolean first) {
        Parts parts = parts();
        parts.simulated = first;
        return new Draft(parts);
    }

    /** Returns what decodes the contract's errors; messages and panics only unless set. */
    public Reverts reverts() {
        return reverts;
    }

    /** Returns this draft to a contract with those errors; two drafts that differ in nothing else are equal. */
    public Draft reverts(Reverts decoder) {
        Parts parts = parts();
        parts.reverts = requireNonNull(decoder, "decoder");
        return new Draft(parts);
    }

    /**
     * Returns this draft, of which nothing is sent if the answer with which it is tried out says that it failed, as tokens
     * do that answer false instead of reverting. Trying out costs one call more; two drafts that differ in nothing else are
     * equal.
     *
     * @param answer tells of the bytes the contract answers whether they are good; must not block
     */
    public Draft accepting(Predicate<Bytes> answer) {
        Parts parts = parts();
        parts.accepted = requireNonNull(answer, "answer");
        return new Draft(parts);
    }

    @Nullable
    Predicate<Bytes> accepted() {
        return accepted;
    }

    /** Returns what is called, without its sender. */
    Invocation call() {
        return call == null ? new Invocation(to, "", List.of(), null, "latest") : call;
    }

    /** Tells two drafts under one key apart: a hash over what they do, without what they pay for gas. */
    Bytes32 fingerprint() {
        Bytes receiver = to == null ? Bytes.EMPTY : Bytes.copyOf(to.toArray());
        return receiver.concat(Bytes32.of(value).toBytes()).concat(data).keccak256();
    }

    private Parts parts() {
        Parts parts = new Parts(to, data);
        parts.value = value;
        parts.gasLimit = gasLimit;
        parts.fee = fee;
        parts.feeCap = feeCap;
        parts.idempotencyKey = idempotencyKey;
        parts.simulated = simulated;
        parts.reverts = reverts;
        parts.accepted = accepted;
        parts.call = call;
        return parts;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Draft that && described().equals(that.described());
    }

    @Override
    public int hashCode() {
        return described().hashCode();
    }

    private List<@Nullable Object> described() {
        return Arrays.asList(to, data, value, gasLimit, fee, feeCap, idempotencyKey, simulated);
    }

    @Override
    public String toString() {
        return (to == null ? "create" : "to " + to)
                + (value.signum() == 0 ? "" : ", " + value + " wei")
                + (data.isEmpty() ? "" : ", data " + data);
    }

    /** What a copy is changed in. */
    private static final class Parts {
        private final @Nullable Address to;
        private Bytes data;
        private BigInteger value = BigInteger.ZERO;
        private @Nullable Long gasLimit;
        private FeeChoice fee = FeeChoice.normal();
        private @Nullable BigInteger feeCap;
        private @Nullable String idempotencyKey;
        private boolean simulated = true;
        private Reverts reverts = Reverts.standard();
        private @Nullable Predicate<Bytes> accepted;
        private @Nullable Invocation call;

        Parts(@Nullable Address to, Bytes data) {
            this.to = to;
            this.data = data;
        }
    }
}

package dev.assay.contracts.revert;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.AbiError;
import dev.assay.contracts.abi.ErrorRecord;
import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what contracts revert with. Knows {@code Error(string)}, {@code Panic(uint256)} and the errors it was given.
 * Immutable and thread-safe.
 */
public final class Reverts {

    private static final AbiError MESSAGE = AbiError.parse("error Error(string reason)");
    private static final AbiError PANIC = AbiError.parse("error Panic(uint256 code)");
    private static final String NODE_SAYS = "execution reverted: ";
    private static final Reverts STANDARD = new Reverts(Map.of());

    /** What has the same four bytes, in the order given. */
    private final Map<Bytes, List<Known>> known;

    private record Known(AbiError error, @Nullable ErrorRecord<?> asRecord) {}

    private Reverts(Map<Bytes, List<Known>> known) {
        this.known = known;
    }

    /** Returns a decoder of messages and panics, which knows no error of a contract. */
    public static Reverts standard() {
        return STANDARD;
    }

    /**
     * Returns this decoder and the error that a record is, see {@link AbiError#of}.
     *
     * @throws IllegalArgumentException if the record cannot be one, naming the component
     */
    public Reverts and(Class<? extends Record> type) {
        ErrorRecord<?> asRecord = ErrorRecord.of(requireNonNull(type, "type"));
        return and(new Known(asRecord.error(), asRecord), true);
    }

    /** Returns this decoder and an error. */
    public Reverts and(AbiError error) {
        return and(new Known(requireNonNull(error, "error"), null), false);
    }

    /** Returns this decoder and all errors of an interface. */
    public Reverts and(Abi abi) {
        Reverts all = this;
        for (AbiError error : abi.errors()) {
            all = all.and(error);
        }
        return all;
    }

    /** Records come first: they say more. */
    private Reverts and(Known more, boolean first) {
        Map<Bytes, List<Known>> all = new LinkedHashMap<>(known);
        Bytes selector = more.error().selector();
        List<Known> same = new ArrayList<>(all.getOrDefault(selector, List.of()));
        same.add(first ? 0 : same.size(), more);
        all.put(selector, List.copyOf(same));
        return new Reverts(all);
    }

    /** Returns what data mean; never throws for what a contract may return. */
    public Revert decode(Bytes data) {
        if (data.isEmpty()) {
            return new Revert.Empty();
        }
        if (data.size() < 4) {
            return new Revert.Unknown(data);
        }
        for (Known one : known.getOrDefault(data.slice(0, 4), List.of())) {
            Revert custom = custom(one, data);
            if (custom != null) {
                return custom;
            }
        }
        Revert standard = standard(data);
        return standard == null ? new Revert.Unknown(data) : standard;
    }

    private static @Nullable Revert standard(Bytes data) {
        try {
            if (MESSAGE.matches(data)) {
                return new Revert.Message((String) MESSAGE.decode(data).get(0), data);
            }
            if (PANIC.matches(data)) {
                return new Revert.Panic((BigInteger) PANIC.decode(data).get(0), data);
            }
        } catch (DataException malformed) {
            return null; // Unknown to the caller, who has the bytes.
        }
        return null;
    }

    private static @Nullable Revert custom(Known known, Bytes data) {
        try {
            List<?> values = known.error().decode(data);
            ErrorRecord<?> asRecord = known.asRecord();
            return new Revert.Custom(known.error(), values, asRecord == null ? null : made(asRecord, data), data);
        } catch (DataException malformed) {
            return null; // Another error may have the same selector; else it is unknown to the caller, who has the
            // bytes.
        }
    }

    /** A record may refuse values, or be too narrow for them: the plain ones are there all the same. */
    private static @Nullable Record made(ErrorRecord<?> asRecord, Bytes data) {
        try {
            return asRecord.decode(data);
        } catch (RuntimeException refused) {
            return null;
        }
    }

    /** Returns the exception of a call that reverted with data. */
    public RevertException exception(Bytes data, Invocation invocation, @Nullable Throwable cause) {
        return new RevertException(decode(data), requireNonNull(invocation, "invocation"), cause);
    }

    /**
     * Returns the exception of a call that a node refused since it reverted; where the node gave words and no data, they are
     * the message.
     *
     * @throws IllegalArgumentException unless {@link RpcException#isRevert}
     */
    public RevertException exception(RpcException refused, Invocation invocation) {
        if (!refused.isRevert()) {
            throw new IllegalArgumentException("refused does not say that it reverted: " + refused.reason());
        }
        Bytes data = refused.data().orElse(Bytes.EMPTY);
        String words = refused.reason();
        if (data.isEmpty() && words.startsWith(NODE_SAYS) && words.length() > NODE_SAYS.length()) {
            Revert said = new Revert.Message(words.substring(NODE_SAYS.length()), data);
            return new RevertException(said, requireNonNull(invocation, "invocation"), refused);
        }
        return exception(data, invocation, refused);
    }
}

package dev.assay.contracts.chain;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an account is taken to be for the time of a call. Immutable; each setter returns a changed copy. Not every node does
 * that; one that does not refuses the call or, worse, ignores it.
 */
public final class StateOverride {

    private static final StateOverride NONE = new StateOverride(Map.of());

    private final Map<String, Object> fields;

    private StateOverride(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** Returns one that changes nothing. */
    public static StateOverride none() {
        return NONE;
    }

    /** Returns this override with that balance, in wei. */
    public StateOverride balance(BigInteger wei) {
        return with("balance", requireNonNull(wei, "wei"));
    }

    /** Returns this override with that nonce. */
    public StateOverride nonce(long nonce) {
        return with("nonce", nonce);
    }

    /** Returns this override with that code. */
    public StateOverride code(Bytes code) {
        return with("code", requireNonNull(code, "code"));
    }

    /** Returns this override with a value in a slot of storage; the others stay. */
    public StateOverride slot(Bytes32 slot, Bytes32 value) {
        Map<Object, Object> slots = new LinkedHashMap<>();
        if (fields.get("stateDiff") instanceof Map<?, ?> before) {
            slots.putAll(before);
        }
        slots.put(requireNonNull(slot, "slot").toHex(), requireNonNull(value, "value"));
        return with("stateDiff", slots);
    }

    private StateOverride with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(fields);
        changed.put(name, value);
        return new StateOverride(changed);
    }

    Map<String, Object> fields() {
        return fields;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StateOverride that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}

package dev.assay.contracts.abi;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.core.error.DataException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event a contract emits. Immutable, equal by name and fields. */
public final class AbiEvent {

    private final String name;
    private final List<AbiParameter> fields;
    private final boolean anonymous;
    private final Bytes32 topic;
    private final EventCodec codec;

    AbiEvent(String name, List<AbiParameter> fields, boolean anonymous) {
        long indexed = fields.stream().filter(AbiParameter::indexed).count();
        if (indexed > (anonymous ? 4 : 3)) {
            throw new IllegalArgumentException("event " + name + " has " + indexed + " indexed fields, at most "
                    + (anonymous ? 4 : 3) + " are possible");
        }
        this.name = name;
        this.fields = List.copyOf(fields);
        this.anonymous = anonymous;
        this.topic = Signatures.hash(signature());
        this.codec = new EventCodec(this, Collections.nCopies(fields.size(), Object.class));
    }

    /**
     * Reads one line of Solidity: {@code event Transfer(address indexed from, address indexed to, uint256 value)}; the
     * first word may be left out.
     *
     * @throws IllegalArgumentException if it is no event, saying where
     */
    public static AbiEvent parse(String line) {
        return Signatures.event(requireNonNull(line, "line"), Map.of());
    }

    /**
     * Returns the event a record is: the one of its {@link Solidity}, or the one of its name with a field for each component:
     * {@code uint256} for {@link java.math.BigInteger}, {@code address}, {@code bool}, {@code string}, {@code bytes},
     * {@code bytes32}, lists and records of these; those with {@link Indexed} are topics.
     *
     * @throws IllegalArgumentException if the annotation is no event, or a component could be several types, naming it
     */
    public static AbiEvent of(Class<? extends Record> type) {
        return RecordSignature.event(requireNonNull(type, "type"));
    }

    /** Returns its name without its fields. */
    public String name() {
        return name;
    }

    /** Returns its fields in the order of the declaration, indexed or not. */
    public List<AbiParameter> inputs() {
        return fields;
    }

    /** Returns whether its first topic is not its own. */
    public boolean isAnonymous() {
        return anonymous;
    }

    /** Returns name and types as the topic is taken of. */
    public String signature() {
        return Signatures.canonical(name, AbiType.tuple(fields));
    }

    /** Returns the hash of its signature, the first topic of its logs unless it is anonymous. */
    public Bytes32 topic() {
        return topic;
    }

    /** Returns whether a log with these topics may be one: its own topic first, and as many others as it has. */
    public boolean matches(List<Bytes32> topics) {
        return codec.matches(topics);
    }

    /**
     * Returns the fields of a log, in the order of the declaration. Of an indexed field whose type has more than 32 bytes
     * only the hash is in the log; it is a {@link Bytes32}.
     *
     * @throws IllegalArgumentException if the topics are not its own
     * @throws DataException if topics or data do not hold its fields
     */
    public List<?> decode(List<Bytes32> topics, Bytes data) {
        if (!matches(topics)) {
            throw new IllegalArgumentException("topics are not those of " + signature() + ": " + topics);
        }
        return codec.decode(topics, data);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AbiEvent that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Returns it as one line of Solidity. */
    @Override
    public String toString() {
        return "event " + name + Signatures.human(fields) + (anonymous ? " anonymous" : "");
    }
}

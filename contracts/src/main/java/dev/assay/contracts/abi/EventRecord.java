package dev.assay.contracts.abi;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.core.error.DataException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * An event a contract emits, as a record: where each field stands and what reads it, worked out once. Immutable and
 * thread-safe.
 *
 * @param <R> the record
 */
public final class EventRecord<R extends Record> {

    private final Class<R> type;
    private final AbiEvent event;
    private final EventCodec codec;
    private final RecordStructure structure;

    private EventRecord(Class<R> type, AbiEvent event, EventCodec codec) {
        this.type = type;
        this.event = event;
        this.codec = codec;
        this.structure = new RecordStructure(type);
    }

    /**
     * Returns the event a record is, as {@link AbiEvent#of} reads it.
     *
     * @throws IllegalArgumentException if it cannot be one, naming the component
     */
    public static <R extends Record> EventRecord<R> of(Class<R> type) {
        return of(AbiEvent.of(type), type);
    }

    /**
     * Returns an event as a record that has its fields as components, in the same order. An indexed field whose type has more
     * than 32 bytes is a {@link Bytes32}: only its hash is in a log.
     *
     * @throws IllegalArgumentException if the record does not fit, naming event, record and component
     */
    public static <R extends Record> EventRecord<R> of(AbiEvent event, Class<R> type) {
        RecordComponent[] components = requireNonNull(type, "type").getRecordComponents();
        List<AbiParameter> fields = event.inputs();
        if (components.length != fields.size()) {
            throw misfit(event, type, "the event has " + fields.size() + " fields, the record " + components.length);
        }
        List<Type> types = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            String name = fields.get(i).name();
            if (!name.isEmpty() && !Codecs.sameName(name, components[i].getName())) {
                throw misfit(
                        event,
                        type,
                        "field " + name + " stands where the record has " + components[i].getName()
                                + ": the order must be the same");
            }
            types.add(components[i].getGenericType());
        }
        try {
            return new EventRecord<>(type, event, new EventCodec(event, types));
        } catch (IllegalArgumentException e) {
            throw misfit(event, type, String.valueOf(e.getMessage()));
        }
    }

    private static IllegalArgumentException misfit(AbiEvent event, Class<?> type, String why) {
        return new IllegalArgumentException("record " + type.getName() + " does not fit '" + event + "': " + why);
    }

    /** Returns the event. */
    public AbiEvent event() {
        return event;
    }

    /** Returns the record. */
    public Class<R> type() {
        return type;
    }

    /** Returns how many topics a log of it has, the hash of its signature included. */
    public int topicCount() {
        return codec.topicCount();
    }

    /**
     * Reads a log.
     *
     * @param topics an array that begins with its topics, one behind the other; read and not kept
     * @param data an array that begins with its data; read and not kept
     * @param size how many bytes of the array are its data
     * @throws DataException if topics or data do not hold the fields
     */
    public R decode(byte[] topics, byte[] data, int size) {
        if (topics.length < 32 * codec.topicCount()) {
            throw new IllegalArgumentException(
                    "topics must be " + 32 * codec.topicCount() + " bytes at least, are " + topics.length);
        }
        return type.cast(structure.make(codec.values(topics, data, size)));
    }

    /** Returns where the value or the offset of a field stands, in bytes from the first topic or of the data. */
    public int position(int field) {
        return codec.at(field);
    }

    /**
     * Reads a log that is at hand, as of a receipt.
     *
     * @throws IllegalArgumentException if the topics are not its own
     * @throws DataException if topics or data do not hold its fields
     */
    public R decode(List<Bytes32> topics, Bytes data) {
        if (!codec.matches(topics)) {
            throw new IllegalArgumentException("topics are not those of " + event + ": " + topics);
        }
        return type.cast(structure.make(codec.values(topics, data)));
    }

    /**
     * Returns the topic that logs have whose indexed field is a value: the value itself, or the hash of bytes and strings.
     *
     * @param field the name of the record's component
     * @throws IllegalArgumentException if there is no such indexed field, or the value does not fit it; of arrays and tuples
     *     only the hash can be given, as {@link Bytes32}
     */
    public Bytes32 topic(String field, Object value) {
        int index = index(field);
        AbiParameter parameter = event.inputs().get(index);
        if (!parameter.indexed()) {
            throw new IllegalArgumentException("field " + field + " is no indexed field of " + event);
        }
        Codec asTopic = codec.codec(index);
        requireNonNull(value, field);
        if (EventCodec.isHashed(parameter.type()) && !(value instanceof Bytes32)) {
            return hashed(parameter, asTopic, value);
        }
        Output out = new Output(32);
        asTopic.write(value, out, out.reserve(32));
        return Bytes32.copyOf(out.bytes(), 0);
    }

    /**
     * Returns which field a component is, from 0.
     *
     * @param field the name of the record's component
     * @throws IllegalArgumentException if there is none of that name
     */
    public int index(String field) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(field)) {
                return i;
            }
        }
        throw new IllegalArgumentException("field " + field + " is none of " + event);
    }

    private static Bytes32 hashed(AbiParameter parameter, Codec asTopic, Object value) {
        AbiType.Kind kind = parameter.type().kind();
        if (kind == AbiType.Kind.STRING && value instanceof String text) {
            return Signatures.hash(text);
        }
        if ((kind == AbiType.Kind.BYTES || kind == AbiType.Kind.STRING) && value instanceof Bytes bytes) {
            return bytes.keccak256();
        }
        throw asTopic.refused(value, "is indexed as a hash of " + parameter.type() + ": give the hash as Bytes32");
    }

    /** Returns the event as one line of Solidity. */
    @Override
    public String toString() {
        return event.toString();
    }
}

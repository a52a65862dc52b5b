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
 * How the logs of an event become records: where each field stands and what reads it, worked out once. It is what the
 * event types of the package of logs are made of. Immutable and thread-safe.
 *
 * @param <T> the record
 */
public final class EventPlan<T> {

    private final AbiEvent event;
    private final Class<T> type;
    private final EventCodec codec;
    private final RecordStructure structure;

    private EventPlan(AbiEvent event, Class<T> type, EventCodec codec) {
        this.event = event;
        this.type = type;
        this.codec = codec;
        this.structure = new RecordStructure(type);
    }

    /**
     * Returns the plan of a record that has the fields of the event as components, in the same order. An indexed field of
     * more than 32 bytes is a {@link Bytes32}: its hash.
     *
     * @throws IllegalArgumentException if the record does not fit, naming event, record and component
     */
    public static <T> EventPlan<T> of(AbiEvent event, Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("type must be a record, " + type.getName() + " is none");
        }
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
            return new EventPlan<>(event, type, new EventCodec(event, types));
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
    public Class<T> type() {
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
    public T decode(byte[] topics, byte[] data, int size) {
        if (topics.length < 32 * codec.topicCount()) {
            throw new IllegalArgumentException(
                    "topics must be " + 32 * codec.topicCount() + " bytes at least, are " + topics.length);
        }
        return type.cast(structure.make(codec.decode(topics, data, size)));
    }

    /** Returns where the value or the offset of a field stands, in bytes from the first topic or of the data. */
    public int position(int field) {
        return codec.at(field);
    }

    /**
     * Returns the topic that an indexed field has for a value: the value itself, or the hash of a string or bytes.
     *
     * @param field its index among all fields
     * @throws IllegalArgumentException if the field is not indexed, or the value does not fit it; of arrays and tuples only
     *     the hash can be given, as {@link Bytes32}
     */
    public Bytes32 topic(int field, Object value) {
        AbiParameter parameter = event.inputs().get(field);
        if (!parameter.indexed()) {
            throw new IllegalArgumentException(event.name() + "." + parameter.name() + " is not indexed");
        }
        Codec asTopic = Codecs.of(
                EventCodec.inTopic(parameter.type()), Object.class, event.name() + "." + parameter.name());
        requireNonNull(value, asTopic.toString());
        if (EventCodec.isHashed(parameter.type()) && !(value instanceof Bytes32)) {
            return hashed(parameter, asTopic, value);
        }
        Output out = new Output(32);
        asTopic.write(value, out, out.reserve(32));
        return Bytes32.copyOf(out.toBytes().toArray());
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

    @Override
    public String toString() {
        return event + " as " + type.getSimpleName();
    }
}

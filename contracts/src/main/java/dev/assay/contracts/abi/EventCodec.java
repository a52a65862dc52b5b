package dev.assay.contracts.abi;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an event, those of the topics and those of the data: where each stands and how it is read. */
final class EventCodec {

    private final @Nullable Bytes32 topic;
    private final int topicCount;
    private final Codec[] codecs;
    private final boolean[] indexed;
    private final int[] at;

    /** @param types what a field is in Java; the plain type where it is {@link Object} */
    EventCodec(AbiEvent event, List<? extends Type> types) {
        this.topic = event.isAnonymous() ? null : event.topic();
        int count = event.inputs().size();
        this.codecs = new Codec[count];
        this.indexed = new boolean[count];
        this.at = new int[count];
        int topics = event.isAnonymous() ? 0 : 1;
        int head = 0;
        for (int i = 0; i < count; i++) {
            AbiParameter field = event.inputs().get(i);
            String where = event.name() + "." + (field.name().isEmpty() ? "#" + i : field.name());
            indexed[i] = field.indexed();
            if (field.indexed()) {
                codecs[i] = Codecs.of(inTopic(field.type()), types.get(i), where);
                at[i] = 32 * topics++;
            } else {
                codecs[i] = Codecs.of(field.type(), types.get(i), where);
                at[i] = head;
                head = Math.addExact(head, codecs[i].headSize());
            }
        }
        this.topicCount = topics;
    }

    /** Of what is longer than a word only the hash is a topic. */
    static AbiType inTopic(AbiType type) {
        return isHashed(type) ? AbiType.of(AbiType.Kind.FIXED_BYTES, 32, "bytes32") : type;
    }

    static boolean isHashed(AbiType type) {
        return switch (type.kind()) {
            case BYTES, STRING, ARRAY, TUPLE -> true;
            default -> false;
        };
    }

    boolean matches(List<Bytes32> topics) {
        return topics.size() == topicCount && (topic == null || topics.get(0).equals(topic));
    }

    /** How many topics a log has, its own included. */
    int topicCount() {
        return topicCount;
    }

    Codec codec(int field) {
        return codecs[field];
    }

    /** Where a field stands, in bytes from the first topic or from the first byte of the data. */
    int at(int field) {
        return at[field];
    }

    List<?> decode(List<Bytes32> topics, Bytes bytes) {
        return Collections.unmodifiableList(Arrays.asList(values(topics, bytes)));
    }

    /** The fields in the order of the declaration. */
    Object[] values(List<Bytes32> topics, Bytes bytes) {
        byte[] words = new byte[32 * topics.size()];
        for (int i = 0; i < topics.size(); i++) {
            topics.get(i).copyTo(words, 32 * i);
        }
        byte[] data = bytes.toArray();
        return values(words, data, data.length);
    }

    /** Reads the fields of as many topics as it has, and of the first bytes of data. */
    Object[] values(byte[] topics, byte[] bytes, int size) {
        Input words = Input.of(topics);
        Input data = Input.of(bytes, size);
        Object[] values = new Object[codecs.length];
        for (int i = 0; i < values.length; i++) {
            Codec codec = codecs[i];
            Input in = indexed[i] ? words : data;
            values[i] = codec.read(in, codec.type().isDynamic() ? data.follow(0, at[i], codec) : at[i]);
        }
        return values;
    }
}

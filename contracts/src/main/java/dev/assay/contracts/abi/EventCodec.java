package dev.assay.contracts.abi;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of an event, those of the topics and those of the data. */
final class EventCodec {

    private final @Nullable Bytes32 topic;
    private final int count;
    private final List<Codec> indexed = new ArrayList<>();
    private final List<Integer> indexedAt = new ArrayList<>();
    private final List<Integer> dataAt = new ArrayList<>();
    private final Codec data;

    /** @param types what a field is in Java; the plain type where it is {@link Object} */
    EventCodec(AbiEvent event, List<? extends Type> types) {
        this.topic = event.isAnonymous() ? null : event.topic();
        this.count = event.inputs().size();
        List<AbiParameter> rest = new ArrayList<>();
        List<Codec> restCodecs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            AbiParameter field = event.inputs().get(i);
            String where = event.name() + "." + (field.name().isEmpty() ? "#" + i : field.name());
            if (field.indexed()) {
                indexed.add(Codecs.of(inTopic(field.type()), types.get(i), where));
                indexedAt.add(i);
            } else {
                rest.add(field);
                restCodecs.add(Codecs.of(field.type(), types.get(i), where));
                dataAt.add(i);
            }
        }
        this.data = new TupleCodec(
                AbiType.tuple(rest), "data of " + event.name(), restCodecs, new ListStructure(rest.size()));
    }

    /** Of what is longer than a word only the hash is a topic. */
    private static AbiType inTopic(AbiType type) {
        return switch (type.kind()) {
            case BYTES, STRING, ARRAY, TUPLE -> AbiType.of(AbiType.Kind.FIXED_BYTES, 32, "bytes32");
            default -> type;
        };
    }

    boolean matches(List<Bytes32> topics) {
        int own = topic == null ? 0 : 1;
        return topics.size() == own + indexed.size()
                && (topic == null || topics.get(0).equals(topic));
    }

    List<?> decode(List<Bytes32> topics, Bytes bytes) {
        Object[] values = new Object[count];
        int own = topic == null ? 0 : 1;
        for (int i = 0; i < indexed.size(); i++) {
            values[indexedAt.get(i)] =
                    indexed.get(i).read(Input.of(topics.get(own + i).toArray()), 0);
        }
        List<?> rest = (List<?>) data.read(Input.of(bytes.toArray()), 0);
        for (int i = 0; i < rest.size(); i++) {
            values[dataAt.get(i)] = rest.get(i);
        }
        return Collections.unmodifiableList(Arrays.asList(values));
    }
}

package dev.assay.contracts.abi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code (T,U)}: whatever a {@link Structure} makes of its values. */
final class TupleCodec extends Codec {

    /** Several values as one of Java. */
    interface Structure {

        Object make(Object[] values);

        /** The values of one of them; null if it is another thing. */
        Object @Nullable [] take(@Nullable Object value);

        /** What it has to be, for messages. */
        String name();
    }

    private final List<Codec> parts;
    private final Structure structure;
    private final int heads;

    TupleCodec(AbiType type, String where, List<Codec> parts, Structure structure) {
        super(type, where);
        this.parts = List.copyOf(parts);
        this.structure = structure;
        this.heads = parts.stream().mapToInt(Codec::headSize).reduce(0, Math::addExact);
    }

    @Override
    int staticSize() {
        return heads;
    }

    @Override
    Object read(Input in, int at) {
        Object[] values = new Object[parts.size()];
        int head = at;
        for (int i = 0; i < values.length; i++) {
            Codec part = parts.get(i);
            values[i] = part.read(in, part.type().isDynamic() ? in.follow(at, head, part) : head);
            head += part.headSize();
        }
        return structure.make(values);
    }

    @Override
    void write(@Nullable Object value, Output out, int at) {
        @Nullable Object[] values = structure.take(value);
        if (values == null || values.length != parts.size()) {
            throw refused(value, "must be " + structure.name());
        }
        int base = type().isDynamic() ? out.reserve(heads) : at;
        int head = base;
        for (int i = 0; i < values.length; i++) {
            Codec part = parts.get(i);
            if (part.type().isDynamic()) {
                out.putSize(head, out.size() - base);
            }
            part.write(values[i], out, head);
            head += part.headSize();
        }
    }
}

package dev.assay.contracts.abi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code T[]} and {@code T[n]}, as a list. */
final class ArrayCodec extends Codec {

    private final Codec element;

    ArrayCodec(AbiType type, String where, Codec element) {
        super(type, where);
        this.element = element;
        if ((long) Math.max(1, type.size()) * element.headSize() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(type.canonical() + " has more than 2^31 - 1 bytes");
        }
    }

    @Override
    int staticSize() {
        return type().size() * element.headSize();
    }

    @Override
    Object read(Input in, int at) {
        boolean counted = type().size() < 0;
        int count = counted ? in.size(at, this) : type().size();
        int base = counted ? at + 32 : at;
        long heads = (long) count * element.headSize();
        if (heads > in.bytes().length - (long) base) {
            throw in.problem(this, at, "has " + count + " elements, which need " + heads + " bytes");
        }
        if (element.headSize() == 0) { // As many as they like, of no byte.
            in.spend(base, 32L * count, this);
        }
        List<Object> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int head = base + i * element.headSize();
            list.add(element.read(in, element.type().isDynamic() ? in.follow(base, head, element) : head));
        }
        return Collections.unmodifiableList(list);
    }

    @Override
    void write(@Nullable Object value, Output out, int at) {
        if (!(value instanceof List<?> list) || (type().size() >= 0 && list.size() != type().size())) {
            throw refused(value, type().size() < 0 ? "must be a List" : "must be a List of " + type().size());
        }
        int base = at;
        if (type().size() < 0) {
            out.putSize(out.reserve(32), list.size());
        }
        if (type().isDynamic()) {
            base = out.reserve(Math.multiplyExact(list.size(), element.headSize()));
        }
        int head = base;
        for (Object item : list) {
            if (element.type().isDynamic()) {
                out.putSize(head, out.size() - base);
            }
            element.write(item, out, head);
            head += element.headSize();
        }
    }
}

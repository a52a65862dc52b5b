package dev.assay.contracts.abi;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tuple as a list of its values. */
record ListStructure(int size) implements TupleCodec.Structure {

    @Override
    public Object make(Object[] values) {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public Object @Nullable [] take(@Nullable Object value) {
        return value instanceof List<?> list ? list.toArray() : null;
    }

    @Override
    public String name() {
        return "a List of " + size;
    }
}

package dev.assay.contracts.abi;

import org.jspecify.annotations.Nullable;

/** A tuple as an array of its values, which nobody keeps. */
record ArrayStructure(int size) implements TupleCodec.Structure {

    @Override
    public Object make(Object[] values) {
        return values;
    }

    @Override
    public Object @Nullable [] take(@Nullable Object value) {
        return value instanceof Object[] values ? values : null;
    }

    @Override
    public String name() {
        return "called with " + size + " arguments";
    }
}

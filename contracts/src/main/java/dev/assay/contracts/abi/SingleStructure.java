package dev.assay.contracts.abi;

import org.jspecify.annotations.Nullable;

/** A tuple of one value as that value. */
record SingleStructure() implements TupleCodec.Structure {

    @Override
    public Object make(Object[] values) {
        return values[0];
    }

    @Override
    public Object @Nullable [] take(@Nullable Object value) {
        return value == null ? null : new Object[] {value};
    }

    @Override
    public String name() {
        return "a value";
    }
}

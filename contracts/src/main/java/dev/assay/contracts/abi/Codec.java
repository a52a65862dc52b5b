package dev.assay.contracts.abi;

import org.jspecify.annotations.Nullable;

/** Turns values of one type of the ABI into bytes and back, as one type of Java. Immutable. */
abstract class Codec {

    private final AbiType type;
    private final String where;

    /** @param where what messages call the value: a parameter and the way from it */
    Codec(AbiType type, String where) {
        this.type = type;
        this.where = where;
    }

    AbiType type() {
        return type;
    }

    /** How many bytes a value has where it is static. */
    int staticSize() {
        return 32;
    }

    /** How many bytes stand in the head of what holds it: itself or its offset. */
    final int headSize() {
        return type.isDynamic() ? 32 : staticSize();
    }

    /** Reads the value that stands at a byte. */
    abstract Object read(Input in, int at);

    /** Writes a value: static ones where it is told, dynamic ones behind everything. */
    abstract void write(@Nullable Object value, Output out, int at);

    /** The complaint about a value of a caller. */
    IllegalArgumentException refused(@Nullable Object value, String why) {
        String shown = String.valueOf(value);
        shown = shown.length() <= 100 ? shown : shown.substring(0, 97) + "...";
        String kind = value == null ? "" : " (" + value.getClass().getSimpleName() + ")";
        return new IllegalArgumentException(this + " " + why + ", is " + shown + kind);
    }

    @Override
    public String toString() {
        return where.isEmpty() ? type.canonical() : where + " (" + type.canonical() + ")";
    }
}

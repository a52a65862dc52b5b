package dev.assay.contracts.abi;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import org.jspecify.annotations.Nullable;

/** The types of one word that are no numbers. */
final class WordCodecs {

    private WordCodecs() {}

    /** {@code bool}: 0 or 1. */
    static final class OfBool extends Codec {

        OfBool(AbiType type, String where) {
            super(type, where);
        }

        @Override
        Object read(Input in, int at) {
            in.take(at, 32, this);
            byte last = in.bytes()[at + 31];
            if (!in.zeros(at, at + 31) || (last != 0 && last != 1)) {
                throw in.problem(this, at, "is neither 0 nor 1");
            }
            return last == 1;
        }

        @Override
        void write(@Nullable Object value, Output out, int at) {
            if (!(value instanceof Boolean flag)) {
                throw refused(value, "must be a boolean");
            }
            out.bytes()[at + 31] = (byte) (flag ? 1 : 0);
        }
    }

    /** {@code address}: 20 bytes on the right. */
    static final class OfAddress extends Codec {

        OfAddress(AbiType type, String where) {
            super(type, where);
        }

        @Override
        Object read(Input in, int at) {
            in.take(at, 32, this);
            if (!in.zeros(at, at + 12)) {
                throw in.problem(this, at, "has more than 20 bytes");
            }
            return Address.copyOf(in.bytes(), at + 12);
        }

        @Override
        void write(@Nullable Object value, Output out, int at) {
            if (!(value instanceof Address address)) {
                throw refused(value, "must be an Address");
            }
            address.copyTo(out.bytes(), at + 12);
        }
    }

    /** {@code bytesN} and {@code function}: on the left, zeros behind. */
    static final class OfFixedBytes extends Codec {

        private final int size;
        private final boolean wide;

        OfFixedBytes(AbiType type, String where, boolean wide) {
            super(type, where);
            this.size = type.size();
            this.wide = wide;
        }

        @Override
        Object read(Input in, int at) {
            in.take(at, 32, this);
            if (!in.zeros(at + size, at + 32)) {
                throw in.problem(this, at, "has more than " + size + " bytes");
            }
            return wide ? Bytes32.copyOf(in.bytes(), at) : Bytes.copyOf(in.bytes(), at, at + size);
        }

        @Override
        void write(@Nullable Object value, Output out, int at) {
            if (value instanceof Bytes32 word && size == 32) {
                word.copyTo(out.bytes(), at);
            } else if (value instanceof Bytes bytes && bytes.size() == size) {
                bytes.copyTo(out.bytes(), at);
            } else {
                throw refused(value, size == 32 ? "must be a Bytes32" : "must be " + size + " Bytes");
            }
        }
    }
}

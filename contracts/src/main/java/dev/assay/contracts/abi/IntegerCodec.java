package dev.assay.contracts.abi;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** {@code uintN} and {@code intN}. */
final class IntegerCodec extends Codec {

    /** What the number is in Java; what is too small for a value refuses it. */
    enum As {
        BIG(256),
        LONG(63),
        INT(31);

        private final int bits;

        As(int bits) {
            this.bits = bits;
        }
    }

    private final As as;
    private final boolean signed;
    private final int bits;

    IntegerCodec(AbiType type, String where, As as) {
        super(type, where);
        this.as = as;
        this.signed = type.kind() == AbiType.Kind.INT;
        this.bits = type.size();
    }

    @Override
    Object read(Input in, int at) {
        in.take(at, 32, this);
        int first = at + 32 - bits / 8;
        boolean negative = signed && in.bytes()[first] < 0;
        if (!in.filled(at, first, (byte) (negative ? -1 : 0))) {
            throw in.problem(this, at, "does not fit its type");
        }
        if (as == As.BIG) {
            return in.number(at, negative ? -1 : 1);
        }
        long value = in.lastEight(at);
        boolean fits = in.filled(at, at + 24, (byte) (negative ? -1 : 0)) && value < 0 == negative;
        if (as == As.INT) {
            fits &= value == (int) value;
        }
        if (!fits) {
            String name = as == As.INT ? "int" : "long";
            throw in.problem(this, at, "does not fit in " + name + ": declare it as BigInteger");
        }
        return as == As.LONG ? (Object) value : (Object) (int) value;
    }

    @Override
    void write(@Nullable Object value, Output out, int at) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            writeLong(((Number) value).longValue(), out, at);
        } else if (value instanceof BigInteger big) {
            writeBig(big, out, at);
        } else {
            throw refused(value, "must be a BigInteger, long or int");
        }
    }

    private void writeLong(long value, Output out, int at) {
        int needed = 64 - Long.numberOfLeadingZeros(value < 0 ? ~value : value) + (signed ? 1 : 0);
        if ((value < 0 && !signed) || needed > bits) {
            throw outside(value);
        }
        byte[] bytes = out.bytes();
        for (int i = 0; i < 8; i++) {
            bytes[at + 31 - i] = (byte) (value >>> (8 * i));
        }
        fill(bytes, at, at + 24, value < 0);
    }

    private void writeBig(BigInteger value, Output out, int at) {
        if ((value.signum() < 0 && !signed) || value.bitLength() + (signed ? 1 : 0) > bits) {
            throw outside(value);
        }
        byte[] digits = value.toByteArray();
        int size = Math.min(32, digits.length);
        System.arraycopy(digits, digits.length - size, out.bytes(), at + 32 - size, size);
        fill(out.bytes(), at, at + 32 - size, value.signum() < 0);
    }

    private static void fill(byte[] bytes, int from, int to, boolean negative) {
        for (int i = from; i < to; i++) {
            bytes[i] = (byte) (negative ? -1 : 0);
        }
    }

    private IllegalArgumentException outside(Object value) {
        BigInteger top = BigInteger.ONE.shiftLeft(signed ? bits - 1 : bits);
        String range = signed ? "from -2^" + (bits - 1) + " to 2^" + (bits - 1) + " - 1" : "from 0 to " + shown(top);
        return refused(value, "must be " + range);
    }

    private String shown(BigInteger top) {
        return bits <= 32 ? top.subtract(BigInteger.ONE).toString() : "2^" + bits + " - 1";
    }

    /** How many bits a type of Java holds beside a sign. */
    static int bits(As as) {
        return as.bits;
    }
}

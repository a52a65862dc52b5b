package dev.assay.metrics.distribution;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Brings decimals to integers of one scale, and refuses those that would fill the memory. */
final class Scale {

    /** As many decimals as 512 bits have digits. */
    static final int MOST = 154;

    private Scale() {}

    static int common(BigDecimal[] amounts) {
        int scale = 0;
        for (BigDecimal amount : amounts) {
            scale = Math.max(scale, of("amounts", amount));
        }
        return scale;
    }

    /** Returns how many decimals an amount has; the name is for the message. */
    static int of(String name, BigDecimal amount) {
        if (amount.signum() == 0) {
            return 0;
        }
        int scale = amount.scale();
        if (scale > MOST) {
            scale = amount.stripTrailingZeros().scale();
        }
        if (scale > MOST || (long) amount.precision() - amount.scale() > MOST + 1) {
            throw new IllegalArgumentException(name + ": more than " + MOST + " digits before or after the point");
        }
        return Math.max(scale, 0);
    }

    static BigInteger units(BigDecimal amount, int scale) {
        return amount.setScale(scale).unscaledValue();
    }

    static BigDecimal exact(Number amount) {
        if (amount instanceof BigDecimal decimal) {
            return decimal;
        }
        if (amount instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (amount instanceof Long || amount instanceof Integer || amount instanceof Short || amount instanceof Byte) {
            return BigDecimal.valueOf(amount.longValue());
        }
        throw new IllegalArgumentException(
                "amounts: neither integer nor decimal: " + amount.getClass().getName());
    }
}

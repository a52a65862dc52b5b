package dev.assay.samples.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as people read them; the same in every locale. */
final class Format {

    static final String NONE = "–";

    private Format() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns cents from one dollar on, four digits that count below. */
    static String usd(@Nullable BigDecimal amount) {
        if (amount == null) {
            return NONE;
        }
        return amount.abs().compareTo(BigDecimal.ONE) >= 0
                ? String.format(Locale.ROOT, "%,.2f", amount)
                : amount.round(new MathContext(4, RoundingMode.HALF_EVEN)).toPlainString();
    }

    /** Returns a fraction in percent. */
    static String percent(@Nullable BigDecimal fraction) {
        if (fraction == null) {
            return NONE;
        }
        BigDecimal percent = fraction.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
        return (percent.signum() < 0 ? "-" : "") + percent.abs() + "%";
    }

    static String plain(@Nullable Object value) {
        if (value == null) {
            return NONE;
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}

package dev.assay.samples.report;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.Unit;
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
    static String percent(@Nullable Double fraction) {
        return fraction == null ? NONE : number(fraction * 100, 1) + "%";
    }

    /** Returns a number with so many digits behind the point, and no zero below zero. */
    static String number(double value, int digits) {
        String text = String.format(Locale.ROOT, "%,." + digits + "f", value);
        return text.matches("-[0.]+") ? text.substring(1) : text;
    }

    /** Returns the value of a measurement, or a dash where it has none. */
    static String value(Measurement measurement) {
        if (!measurement.isDefined()) {
            return NONE;
        }
        return measurement.unit() == Unit.FRACTION
                ? percent(measurement.value())
                : number(measurement.value(), measurement.unit() == Unit.COUNT ? 0 : 2);
    }

    /** Returns the value of a measurement, or why it has none. */
    static String valueOrWhy(Measurement measurement) {
        return measurement.reason().map(reason -> "none: " + word(reason)).orElseGet(() -> value(measurement));
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String plain(@Nullable Object value) {
        if (value == null) {
            return NONE;
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}

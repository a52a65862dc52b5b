package dev.assay.api.tokenmetrics.internal;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions on tokens, by the service's names of the parameters. Immutable; methods return copies. */
public final class Filters {

    private static final Filters NONE = new Filters(Map.of());

    private final Map<String, String> values;

    private Filters(Map<String, String> values) {
        this.values = values;
    }

    /** Returns no conditions. */
    public static Filters none() {
        return NONE;
    }

    /**
     * Adds categories, by name or slug.
     *
     * @throws IllegalArgumentException if there is none, or one is blank or holds a comma
     */
    public Filters categories(String... names) {
        return with("category", joined("names", names));
    }

    /**
     * Adds exchanges, by id.
     *
     * @throws IllegalArgumentException if there is none, or one is blank or holds a comma
     */
    public Filters exchanges(String... ids) {
        return with("exchange", joined("ids", ids));
    }

    /**
     * Adds a least market capitalisation.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Filters minMarketCap(BigDecimal usd) {
        return with("marketcap", amount(usd));
    }

    /**
     * Adds a least volume in 24 hours.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Filters minVolume(BigDecimal usd) {
        return with("volume", amount(usd));
    }

    /**
     * Adds a least fully diluted valuation.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Filters minFullyDilutedValuation(BigDecimal usd) {
        return with("fdv", amount(usd));
    }

    /** Returns them by parameter; unmodifiable. */
    public Map<String, String> values() {
        return values;
    }

    private Filters with(String parameter, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(parameter, value);
        return new Filters(Collections.unmodifiableMap(changed));
    }

    private static String amount(BigDecimal usd) {
        if (usd.signum() < 0) {
            throw new IllegalArgumentException("usd: negative: " + usd);
        }
        return usd.toPlainString();
    }

    private static String joined(String argument, String... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(argument + ": none given");
        }
        for (String value : values) {
            if (value.isBlank() || value.indexOf(',') >= 0) {
                throw new IllegalArgumentException(argument + ": blank or with a comma: \"" + value + "\"");
            }
        }
        return String.join(",", List.of(values));
    }
}

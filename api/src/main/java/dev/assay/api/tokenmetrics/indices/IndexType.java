package dev.assay.api.tokenmetrics.indices;

import java.util.Locale;

/** The kinds of indices that can be asked for. */
public enum IndexType {
    /** Traded by the signals of the service. */
    ACTIVE,
    /** Held between regular rebalancings. */
    PASSIVE;

    /** Returns the value as it is sent. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

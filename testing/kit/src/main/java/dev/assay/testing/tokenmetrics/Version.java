package dev.assay.testing.tokenmetrics;

import java.util.Locale;

/** A version of the API. */
enum Version {
    V2,
    V3;

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}

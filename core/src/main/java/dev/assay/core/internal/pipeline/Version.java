package dev.assay.core.internal.pipeline;

import org.jspecify.annotations.Nullable;

/** Which version of Assay this is; a test holds it against the POM. */
public final class Version {

    /** What stands in the user agent. */
    public static final String USER_AGENT = "assay/0.1.0";

    private Version() {}

    /** Returns the user agent, with the application's name behind ours if there is one. */
    public static String userAgent(@Nullable String application) {
        return application == null ? USER_AGENT : USER_AGENT + " " + application;
    }
}

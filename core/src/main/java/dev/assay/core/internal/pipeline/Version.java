package dev.assay.core.internal.pipeline;

/** Which version of Assay this is; a test holds it against the POM. */
public final class Version {

    /** What stands in the user agent. */
    public static final String USER_AGENT = "assay/0.1.0";

    private Version() {}
}

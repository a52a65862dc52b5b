package dev.assay.api.tokenmetrics;

/** The versions of the Token Metrics API. They differ in operations, in names of parameters and of columns. */
public enum ApiVersion {
    /** The version of 2023 to 2025; columns in capitals. */
    V2("v2", ParameterStyle.CAMEL),
    /** The current version; columns in lower case. */
    V3("v3", ParameterStyle.SNAKE);

    private final String path;
    private final ParameterStyle style;

    ApiVersion(String path, ParameterStyle style) {
        this.path = path;
        this.style = style;
    }

    /** Returns the segment of the address, such as {@code v3}. */
    public String path() {
        return path;
    }

    /** Returns how this version is believed to spell parameters; for v3 {@code UNVERIFIED}. */
    public ParameterStyle parameterStyle() {
        return style;
    }
}

package dev.assay.api.tokenmetrics;

/** The header that carries the key. */
public enum KeyHeader {
    /** What the service documents, for both versions. */
    X_API_KEY("x-api-key"),
    /** What v2 took until May 2025; some gateways still do. */
    API_KEY("api_key");

    private final String header;

    KeyHeader(String header) {
        this.header = header;
    }

    /** Returns the header's name. */
    public String header() {
        return header;
    }
}

package dev.assay.core.observe;

/**
 * A request as listeners see it; compared by identity, so it can be a key in a map.
 *
 * <p>Immutable.
 */
public final class RequestInfo {

    private final String operation;
    private final String method;
    private final String url;

    /** Creates one; called by Assay. */
    public RequestInfo(String operation, String method, String url) {
        this.operation = operation;
        this.method = method;
        this.url = url;
    }

    /** Returns the client's name for what is done, such as {@code tokenmetrics/price}: few distinct values. */
    public String operation() {
        return operation;
    }

    /** Returns the HTTP method. */
    public String method() {
        return method;
    }

    /** Returns the address without query and credentials. */
    public String url() {
        return url;
    }

    @Override
    public String toString() {
        return operation + ": " + method + " " + url;
    }
}

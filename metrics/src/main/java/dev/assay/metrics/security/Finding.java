package dev.assay.metrics.security;

import java.util.Objects;

/**
 * A weakness that an audit found.
 *
 * @param severity how bad it is
 * @param fixed whether it was fixed in production; acknowledged is not fixed
 */
public record Finding(Severity severity, boolean fixed) {

    /** Checks the severity. */
    public Finding {
        Objects.requireNonNull(severity, "severity");
    }
}

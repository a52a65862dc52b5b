package dev.assay.metrics.security;

import java.time.Instant;
import java.util.Objects;

/**
 * An audit.
 *
 * @param auditor who did it; firms of one group are one auditor
 * @param finished when its report came out
 * @param inProduction whether the code that it looked at is the code in production
 */
public record Audit(String auditor, Instant finished, boolean inProduction) {

    /** Checks the parts. */
    public Audit {
        Objects.requireNonNull(auditor, "auditor");
        Objects.requireNonNull(finished, "finished");
    }
}

package dev.assay.metrics.security;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import org.jspecify.annotations.Nullable;

/** Whether weaknesses can be reported; without a way to do so, knowing of none is no evidence. */
public final class Disclosure {

    private Disclosure() {}

    /**
     * Returns 1 if there is a policy with a way to report, 0 if there is none.
     *
     * @param present null if nobody has looked, which is undefined
     */
    public static Measurement policy(@Nullable Boolean present) {
        Measurement.Draft draft = Measurement.of(SecurityMetrics.DISCLOSURE_POLICY);
        return present == null
                ? draft.missing(1).undefined(Reason.NO_DATA)
                : draft.n(1).value(present ? 1 : 0);
    }
}

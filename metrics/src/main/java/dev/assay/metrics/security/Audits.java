package dev.assay.metrics.security;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** What auditors have seen of the code in production, and what became of what they found. */
public final class Audits {

    private static final double DAY = Duration.ofDays(1).toMillis();

    private Audits() {}

    /**
     * Returns the value in contracts whose deployed code was audited / the value in all, from 0 to 1. Undefined without
     * contracts, and if they hold nothing: then there is nothing to weight by.
     */
    public static Measurement coverage(Collection<DeployedContract> contracts) {
        return contracts.stream().collect(ContractValues.collector()).auditCoverage();
    }

    /** Returns the value in contracts with verified source / the value in all, from 0 to 1; see {@link #coverage}. */
    public static Measurement verifiedShare(Collection<DeployedContract> contracts) {
        return contracts.stream().collect(ContractValues.collector()).verifiedShare();
    }

    /**
     * Returns the days since the last audit of the code in production. Undefined if that was never audited, which is no
     * age of zero.
     *
     * @throws IllegalArgumentException if an audit is after {@code asOf}
     */
    public static Measurement recency(Collection<Audit> audits, Instant asOf) {
        Measurement.Draft draft = Measurement.of(SecurityMetrics.AUDIT_RECENCY).convention("as of", asOf.toString());
        for (Audit audit : audits) {
            if (audit.finished().isAfter(asOf)) {
                throw new IllegalArgumentException("audits: after " + asOf + ": " + audit);
            }
        }
        return audits.stream()
                .filter(Audit::inProduction)
                .map(Audit::finished)
                .max(Instant::compareTo)
                .map(last -> draft.n(audits.size())
                        .value(Duration.between(last, asOf).toMillis() / DAY))
                .orElseGet(() -> draft.undefined(Reason.NO_DATA, "no audit of the code in production"));
    }

    /** Returns how many auditors have looked at the code in production; 0 if none has. */
    public static Measurement independentAuditors(Collection<Audit> audits) {
        long auditors = audits.stream()
                .filter(Audit::inProduction)
                .map(Audit::auditor)
                .distinct()
                .count();
        return Measurement.of(SecurityMetrics.INDEPENDENT_AUDITORS)
                .n(audits.size())
                .value((double) auditors);
    }

    /**
     * Returns the weight of the fixed findings / the weight of all, from 0 to 1. Undefined without findings: an audit that
     * found nothing, and no audit at all, look the same.
     */
    public static Measurement findingsResolved(Collection<Finding> findings) {
        return findings.stream().collect(SeverityCounts.ofFindings()).findingsResolved();
    }

    /**
     * Returns the covered part of the lines or branches, from 0 to 1.
     *
     * @param what what is counted, such as {@code branches}
     * @throws IllegalArgumentException if a count is negative, or more is covered than there is
     */
    public static Measurement testCoverage(long covered, long coverable, String what) {
        if (covered < 0 || covered > coverable) {
            throw new IllegalArgumentException("covered: not between 0 and " + coverable + ": " + covered);
        }
        Measurement.Draft draft =
                Measurement.of(SecurityMetrics.TEST_COVERAGE).n(coverable).convention("of", what);
        return coverable == 0 ? draft.undefined(Reason.EMPTY) : draft.value((double) covered / coverable);
    }
}

package dev.assay.metrics.development;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.distribution.Threshold;

/**
 * How many would have to leave before more than half of the contributions were by people, or organisations, who are gone.
 * Exact; equal contributors are interchangeable.
 */
public final class AbsenceFactor {

    private AbsenceFactor() {}

    /** Returns the contributor absence factor for more than half; see {@link #ofContributors(Distribution, Threshold)}. */
    public static Measurement ofContributors(Contributions contributions) {
        Measurement found = ofContributors(contributions.byAuthor(), Threshold.MAJORITY);
        return found.draft(found.metric())
                .population(contributions.population())
                .like(found);
    }

    /**
     * Returns the contributor absence factor (bus factor, pony factor): the smallest k such that the k who contributed most
     * reach the threshold together. From 1 to their number; higher is better. Undefined without contributions, where a peer
     * answers 0.
     */
    public static Measurement ofContributors(Distribution contributions, Threshold threshold) {
        return factor(DevelopmentMetrics.CONTRIBUTOR_ABSENCE_FACTOR, contributions, threshold);
    }

    /**
     * Returns the elephant factor for more than half of the contributions whose organisation is known. How many that are is
     * in the result as coverage: dividing by all contributions, as a peer does, can end without ever reaching the half.
     */
    public static Measurement ofOrganisations(Contributions contributions) {
        Measurement found = ofOrganisations(contributions.byOrganisation(), Threshold.MAJORITY);
        return attributed(contributions, found);
    }

    /**
     * Returns the elephant factor: the smallest k of organisations that reach the threshold together. Higher is better, as
     * follows from the formula; a page of CHAOSS says the contrary in its prose.
     */
    public static Measurement ofOrganisations(Distribution contributions, Threshold threshold) {
        return factor(DevelopmentMetrics.ELEPHANT_FACTOR, contributions, threshold);
    }

    static Measurement attributed(Contributions contributions, Measurement found) {
        Measurement.Draft draft = found.draft(found.metric())
                .population(contributions.population())
                .convention("coverage", contributions.attributed());
        // Contributions of nobody knows whom are no observations of an organisation.
        return contributions.size() > 0 && contributions.attributed() == 0
                ? draft.undefined(Reason.NO_DATA, "no organisation is known")
                : draft.like(found);
    }

    private static Measurement factor(Metric metric, Distribution contributions, Threshold threshold) {
        Measurement found = Concentration.nakamoto(contributions, threshold);
        return found.draft(metric).like(found);
    }
}

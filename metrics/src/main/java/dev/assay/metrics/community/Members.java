package dev.assay.metrics.community;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.concentration.Concentration;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.series.Window;
import java.math.BigDecimal;
import java.util.Set;

/** How many members take part, who leaves, and whether few do all of the talking. Accounts are not people. */
public final class Members {

    private Members() {}

    /** Returns how many authors did something in a window; 0 if nobody did. A union: not to be added up over windows. */
    public static Measurement active(MemberLog log, Window window) {
        MemberLog inside = log.within(window);
        return Measurement.of(CommunityMetrics.ACTIVE_MEMBERS)
                .n(inside.size())
                .window(window)
                .population(log.population())
                .convention("entity", "account")
                .value(inside.authors().size());
    }

    /** Returns how many authors did something, from what was counted per author in parts; 0 if nobody did. */
    public static Measurement active(Distribution messages) {
        return Measurement.of(CommunityMetrics.ACTIVE_MEMBERS)
                .n(messages.total().min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue())
                .population(messages.population().orElse(null))
                .convention("entity", "account")
                .value(messages.positive());
    }

    /**
     * Returns the part of the members active in one window who are not active in a later one, from 0 to 1. Undefined if
     * nobody was active in the first.
     */
    public static Measurement churn(MemberLog log, Window before, Window after) {
        Set<String> then = log.within(before).authors();
        Set<String> now = log.within(after).authors();
        long stayed = then.stream().filter(now::contains).count();
        Measurement.Draft draft = Measurement.of(CommunityMetrics.CHURN)
                .n(then.size())
                .window(after)
                .population(log.population())
                .convention("before", before.toString());
        return then.isEmpty()
                ? draft.undefined(Reason.EMPTY)
                : draft.value((double) (then.size() - stayed) / then.size());
    }

    /** Returns the Gini coefficient of messages per author in a window; 0.95 is a broadcast channel, not a community. */
    public static Measurement contributorInequality(MemberLog log, Window window) {
        Measurement found = contributorInequality(log.within(window).byAuthor());
        return found.draft(found.metric())
                .window(window)
                .population(log.population())
                .like(found);
    }

    /** Returns the Gini coefficient of messages per author, from 0, all alike, to below 1; silent members are no authors. */
    public static Measurement contributorInequality(Distribution messages) {
        Measurement found = Concentration.gini(messages);
        return found.draft(CommunityMetrics.CONTRIBUTOR_INEQUALITY).like(found);
    }
}

package dev.assay.metrics.community;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.internal.Quotient;
import java.math.BigInteger;
import java.util.Map;

/** How much of the talk is about a project, and how many react to what it says. */
public final class Attention {

    private Attention() {}

    /**
     * Returns the mentions of an asset / those of all tracked assets, from 0 to 1. It depends on which are tracked: their
     * number is in the result. Undefined if the asset is not tracked, or nothing was mentioned.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static Measurement socialDominance(String asset, Map<String, Long> mentions) {
        BigInteger all = BigInteger.ZERO;
        for (Map.Entry<String, Long> each : mentions.entrySet()) {
            if (each.getValue() < 0) {
                throw new IllegalArgumentException("mentions: negative: " + each);
            }
            all = all.add(BigInteger.valueOf(each.getValue()));
        }
        Measurement.Draft draft = Measurement.of(CommunityMetrics.SOCIAL_DOMINANCE)
                .n(all.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue())
                .convention("tracked assets", mentions.size());
        Long own = mentions.get(asset);
        if (own == null) {
            return draft.undefined(Reason.NO_DATA, "not tracked: " + asset);
        }
        return all.signum() == 0
                ? draft.undefined(Reason.ZERO_TOTAL)
                : draft.value(Quotient.of(BigInteger.valueOf(own), all));
    }

    /**
     * Returns {@code interactions / (followers * posts)}: how many of those who could have seen a post reacted to it. Undefined
     * without followers or posts.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static Measurement engagementRate(long interactions, long followers, long posts) {
        if (interactions < 0 || followers < 0 || posts < 0) {
            throw new IllegalArgumentException(
                    "interactions, followers, posts: negative: " + interactions + ", " + followers + ", " + posts);
        }
        Measurement.Draft draft =
                Measurement.of(CommunityMetrics.ENGAGEMENT_RATE).n(posts);
        BigInteger chances = BigInteger.valueOf(followers).multiply(BigInteger.valueOf(posts));
        return chances.signum() == 0
                ? draft.undefined(Reason.ZERO_DENOMINATOR)
                : draft.value(Quotient.of(BigInteger.valueOf(interactions), chances));
    }
}

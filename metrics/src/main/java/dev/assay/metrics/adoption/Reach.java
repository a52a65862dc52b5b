package dev.assay.metrics.adoption;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.DistinctAddresses;
import dev.assay.metrics.internal.Sum;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How far a project reaches: who builds on it, where it runs, what else its users use. */
public final class Reach {

    /** The least share of the whole that a chain counts with. */
    public static final double CHAIN_SHARE = 0.01;

    private Reach() {}

    /**
     * Returns how many different external projects there is evidence for. Range: 0 and up; more is better.
     *
     * @param own the project itself, which is not external
     */
    public static Measurement integrations(Collection<Integration> integrations, String own) {
        Set<String> projects =
                integrations.stream().map(Integration::project).collect(Collectors.toCollection(TreeSet::new));
        projects.remove(own);
        Set<Integration.Rule> rules =
                integrations.stream().map(Integration::rule).collect(Collectors.toCollection(TreeSet::new));
        return Measurement.of(AdoptionMetrics.INTEGRATIONS)
                .n(integrations.size())
                .convention("rules", rules.toString())
                .value(projects.size());
    }

    /** Returns how many different packages or repositories depend on the project. Range: 0 and up; more is better. */
    public static Measurement dependents(Collection<String> dependents) {
        return Measurement.of(AdoptionMetrics.DEPENDENTS)
                .n(dependents.size())
                .value(Set.copyOf(dependents).size());
    }

    /** Returns how many chains have at least {@link #CHAIN_SHARE}; see {@link #chains(Map, double)}. */
    public static Measurement chains(Map<String, Double> byChain) {
        return chains(byChain, CHAIN_SHARE);
    }

    /**
     * Returns how many chains have at least a share of the whole. Range: 0 and up; more is better. Undefined without a
     * whole.
     *
     * @param byChain value locked or users by chain
     * @param share above 0, at most 1
     * @throws IllegalArgumentException if the share is outside of that, or an amount is negative or not finite
     */
    public static Measurement chains(Map<String, Double> byChain, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share: not above 0 to 1: " + share);
        }
        Sum total = new Sum();
        byChain.forEach((chain, amount) -> {
            if (!(amount >= 0) || Double.isInfinite(amount)) {
                throw new IllegalArgumentException("byChain: negative or not finite: " + chain + " " + amount);
            }
            total.add(amount);
        });
        Measurement.Draft draft =
                Measurement.of(AdoptionMetrics.CHAINS).n(byChain.size()).convention("share", share);
        if (total.value() == 0) {
            return draft.undefined(byChain.isEmpty() ? Reason.EMPTY : Reason.ZERO_TOTAL);
        }
        long counted = byChain.values().stream()
                .filter(amount -> amount >= share * total.value())
                .count();
        return draft.value((double) counted);
    }

    /**
     * Returns users that also use another protocol / users. Range: 0 to 1. Undefined without users.
     *
     * @param others the users of the other protocols
     */
    public static Measurement crossUsage(DistinctAddresses users, Collection<DistinctAddresses> others) {
        DistinctAddresses elsewhere = new DistinctAddresses();
        others.forEach(elsewhere::merge);
        Measurement.Draft draft = Measurement.of(AdoptionMetrics.CROSS_USAGE)
                .n(users.count())
                .population("users as accumulated")
                .convention("protocols", others.size());
        return users.count() == 0
                ? draft.undefined(Reason.EMPTY)
                : draft.value((double) users.countInCommon(elsewhere) / users.count());
    }
}

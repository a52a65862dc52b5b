package dev.assay.metrics.distribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who is counted, and what counts as one. The rules apply in this order, however they were given: pieces are added up
 * per entity; named exclusions; the minimum; the largest. The same file has a Gini coefficient for each population, so
 * every measurement says which one it is of.
 *
 * <pre>{@code
 * Population.everyone()
 *         .grouped("clusters of 2026-01", address -> clusters.getOrDefault(address, address))
 *         .without("burn", burnt::contains)
 *         .without("custodians", exchanges::contains)
 *         .minimum(new BigDecimal("0.01"))
 * }</pre>
 *
 * <p>Immutable; each method returns a changed copy. Thread-safe if its functions are.
 */
public final class Population {

    private static final Population EVERYONE =
            new Population("", null, List.of(), BigDecimal.ZERO, Integer.MAX_VALUE, null);

    final String entityRule;
    final @Nullable UnaryOperator<String> entityOf;
    final List<Exclusion> exclusions;
    final BigDecimal minimum;
    final int top;
    final @Nullable BigDecimal topPercent;

    private Population(
            String entityRule,
            @Nullable UnaryOperator<String> entityOf,
            List<Exclusion> exclusions,
            BigDecimal minimum,
            int top,
            @Nullable BigDecimal topPercent) {
        this.entityRule = entityRule;
        this.entityOf = entityOf;
        this.exclusions = exclusions;
        this.minimum = minimum;
        this.top = top;
        this.topPercent = topPercent;
    }

    /** Returns the population of all amounts, those of zero included, each key being one. */
    public static Population everyone() {
        return EVERYONE;
    }

    /** Says what one amount belongs to, such as {@code address}, where they come grouped already. */
    public Population entity(String rule) {
        return new Population(named(rule), null, exclusions, minimum, top, topPercent);
    }

    /** Groups keys: the function maps a key, such as an address, to the entity that it belongs to; the rule names it. */
    public Population grouped(String rule, UnaryOperator<String> entityOf) {
        Objects.requireNonNull(entityOf, "entityOf");
        return new Population(named(rule), entityOf, exclusions, minimum, top, topPercent);
    }

    /**
     * Leaves out what is named, such as {@code contracts}, {@code custodians}, {@code treasury} or {@code burn}: amounts
     * whose key, or whose entity, is excluded. Can be given several times.
     */
    public Population without(String rule, Predicate<String> excluded) {
        Objects.requireNonNull(excluded, "excluded");
        List<Exclusion> more = new ArrayList<>(exclusions);
        more.add(new Exclusion(named(rule), excluded));
        return new Population(entityRule, entityOf, List.copyOf(more), minimum, top, topPercent);
    }

    /**
     * Leaves out entities that have less, in the unit of the amounts; zeros stay if it is 0.
     *
     * @throws IllegalArgumentException if it is negative, or has more than 154 digits before or after the point
     */
    public Population minimum(BigDecimal least) {
        if (least.signum() < 0) {
            throw new IllegalArgumentException("least: negative: " + least);
        }
        Scale.of("least", least);
        return new Population(entityRule, entityOf, exclusions, least, top, topPercent);
    }

    /**
     * Keeps the largest only. Replaces {@link #topPercent}.
     *
     * @throws IllegalArgumentException if there are fewer than 1
     */
    public Population top(int entities) {
        if (entities < 1) {
            throw new IllegalArgumentException("entities: fewer than 1: " + entities);
        }
        return new Population(entityRule, entityOf, exclusions, minimum, entities, null);
    }

    /**
     * Keeps the largest only, as a percentage of the entities that are left, rounded up. Replaces {@link #top}.
     *
     * @throws IllegalArgumentException if it is not in (0, 100]
     */
    public Population topPercent(double percent) {
        BigDecimal checked = Percent.checked(percent);
        return new Population(entityRule, entityOf, exclusions, minimum, Integer.MAX_VALUE, checked);
    }

    /** Tells whether it looks at keys. */
    boolean needsKeys() {
        return entityOf != null || !exclusions.isEmpty();
    }

    private static String named(String rule) {
        if (rule.isBlank()) {
            throw new IllegalArgumentException("rule: blank");
        }
        return rule;
    }

    /** A named reason to leave out. */
    record Exclusion(String rule, Predicate<String> excluded) {}
}

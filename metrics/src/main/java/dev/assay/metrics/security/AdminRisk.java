package dev.assay.metrics.security;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What those with special keys can do, as facts and not as a grade. A fact that nobody looked up is unknown, and unknown is
 * not absent. Immutable; the {@code with} methods return copies.
 *
 * <pre>{@code
 * AdminRisk vault = AdminRisk.unknown().withUpgradeable(true).withTimelock(Duration.ZERO).withMultisig(2, 3);
 * vault.facts();      // [UPGRADEABLE, NO_TIMELOCK]
 * vault.measure();    // 2, of 3 known facts, 1 missing
 * }</pre>
 */
public final class AdminRisk {

    /** A fact that makes it easier to take control. */
    public enum Fact {
        /** The code can be replaced. */
        UPGRADEABLE,
        /** Changes take effect at once, or sooner than the shortest timelock that the caller counts as one. */
        NO_TIMELOCK,
        /** One signature is enough, or fewer than the caller counts as shared control. */
        ONE_SIGNER,
        /** It can be stopped. */
        PAUSABLE
    }

    private static final AdminRisk UNKNOWN = new AdminRisk(new EnumMap<>(Fact.class));

    private final Map<Fact, Boolean> known;

    private AdminRisk(Map<Fact, Boolean> known) {
        this.known = known;
    }

    /** Returns facts of which none is known. */
    public static AdminRisk unknown() {
        return UNKNOWN;
    }

    private AdminRisk with(Fact fact, boolean holds) {
        Map<Fact, Boolean> more = new EnumMap<>(Fact.class);
        more.putAll(known);
        more.put(fact, holds);
        return new AdminRisk(more);
    }

    /** Returns a copy in which it is known whether the code can be replaced. */
    public AdminRisk withUpgradeable(boolean upgradeable) {
        return with(Fact.UPGRADEABLE, upgradeable);
    }

    /** Returns a copy in which it is known whether it can be stopped. */
    public AdminRisk withPausable(boolean pausable) {
        return with(Fact.PAUSABLE, pausable);
    }

    /** Returns a copy with the time from announcing a change to its effect; zero is none, any other time is one. */
    public AdminRisk withTimelock(Duration timelock) {
        return withTimelock(timelock, Duration.ofNanos(1));
    }

    /**
     * Returns a copy with the time from announcing a change to its effect.
     *
     * @param shortest from which on it counts as one
     * @throws IllegalArgumentException if the time is negative
     */
    public AdminRisk withTimelock(Duration timelock, Duration shortest) {
        if (timelock.isNegative()) {
            throw new IllegalArgumentException("timelock: negative: " + timelock);
        }
        return with(Fact.NO_TIMELOCK, timelock.compareTo(shortest) < 0);
    }

    /** Returns a copy with how many of how many signatures are needed; 1 of 1 for a single key. Two count as shared. */
    public AdminRisk withMultisig(int needed, int owners) {
        return withMultisig(needed, owners, 2);
    }

    /**
     * Returns a copy with how many of how many signatures are needed.
     *
     * @param fewest from how many on control counts as shared
     * @throws IllegalArgumentException if {@code needed} is not between 1 and {@code owners}
     */
    public AdminRisk withMultisig(int needed, int owners, int fewest) {
        if (needed < 1 || needed > owners) {
            throw new IllegalArgumentException("needed: not between 1 and " + owners + ": " + needed);
        }
        return with(Fact.ONE_SIGNER, needed < fewest);
    }

    /** Returns the facts that are known to hold. */
    public Set<Fact> facts() {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        known.forEach((fact, holds) -> {
            if (holds) {
                facts.add(fact);
            }
        });
        return facts;
    }

    /** Returns the facts of which nobody knows whether they hold. */
    public Set<Fact> unknownFacts() {
        Set<Fact> unknown = EnumSet.allOf(Fact.class);
        unknown.removeAll(known.keySet());
        return unknown;
    }

    /** Returns how many facts hold, with the unknown ones as missing; undefined if none is known. */
    public Measurement measure() {
        Measurement.Draft draft = Measurement.of(SecurityMetrics.ADMIN_RISK)
                .n(known.size())
                .missing(unknownFacts().size())
                .convention("facts", facts().toString());
        return known.isEmpty() ? draft.undefined(Reason.NO_DATA) : draft.value(facts().size());
    }

    /** Returns the facts on one line. */
    @Override
    public String toString() {
        return "AdminRisk" + facts() + ", unknown " + unknownFacts();
    }
}

package dev.assay.metrics.governance;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.distribution.Distribution;
import dev.assay.metrics.internal.Quotient;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;

/** How many vote, and with how much of what could vote. Exact until the last quotient. */
public final class Participation {

    private Participation() {}

    /**
     * Returns the power cast / the eligible power at the snapshot, from 0 to 1; more is flagged
     * {@link Flag#SUSPECT_DATA}, because then the snapshot or the base is wrong. Undefined if nothing was eligible.
     *
     * @param base what the eligible power is; stands in the result
     * @throws IllegalArgumentException if an amount is negative
     */
    public static Measurement turnout(BigInteger cast, BigInteger eligible, TurnoutBase base) {
        return share(
                Measurement.of(GovernanceMetrics.TURNOUT).convention("base", Objects.requireNonNull(base, "base")),
                "cast",
                cast,
                "eligible",
                eligible);
    }

    /**
     * Returns the power cast / the eligible power at the snapshot, from votes that were added up per voter; in the same unit.
     *
     * @throws IllegalArgumentException if the eligible power is negative
     */
    public static Measurement turnout(Distribution cast, BigDecimal eligible, TurnoutBase base) {
        Measurement.Draft draft = Measurement.of(GovernanceMetrics.TURNOUT)
                .n(cast.positive())
                .missing(cast.missing())
                .population(cast.population().orElse(null))
                .convention("base", Objects.requireNonNull(base, "base"));
        if (eligible.signum() < 0) {
            throw new IllegalArgumentException("eligible: negative: " + eligible);
        }
        if (cast.withoutShares().filter(Reason.NEGATIVE_INPUT::equals).isPresent()) {
            return draft.undefined(Reason.NEGATIVE_INPUT);
        }
        if (eligible.signum() == 0) {
            return draft.undefined(Reason.ZERO_DENOMINATOR);
        }
        BigDecimal total = cast.total();
        return draft.flagIf(total.compareTo(eligible) > 0, Flag.SUSPECT_DATA)
                .value(total.divide(eligible, MathContext.DECIMAL128).doubleValue());
    }

    /** Returns how many voters have cast any power; 0 if nobody has. */
    public static Measurement voters(Distribution cast) {
        return Measurement.of(GovernanceMetrics.VOTERS)
                .n(cast.size())
                .population(cast.population().orElse(null))
                .convention("entity", "address")
                .value(cast.positive());
    }

    /** Returns how many distinct voters there are, however often each voted; 0 if there are none. */
    public static Measurement voters(Collection<String> voters) {
        return Measurement.of(GovernanceMetrics.VOTERS)
                .n(voters.size())
                .convention("entity", "address")
                .value(new HashSet<>(voters).size());
    }

    /**
     * Returns voters / holders, from 0 to 1; more is flagged. Addresses are not people: one can hold with many, and vote for
     * many.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static Measurement voterTurnout(long voters, long holders) {
        return share(
                Measurement.of(GovernanceMetrics.VOTER_TURNOUT).convention("entity", "address"),
                "voters",
                BigInteger.valueOf(voters),
                "holders",
                BigInteger.valueOf(holders));
    }

    /**
     * Returns delegated power / supply, from 0 to 1; more is flagged.
     *
     * @throws IllegalArgumentException if an amount is negative
     */
    public static Measurement delegationRate(BigInteger delegated, BigInteger supply) {
        return share(Measurement.of(GovernanceMetrics.DELEGATION_RATE), "delegated", delegated, "supply", supply);
    }

    private static Measurement share(
            Measurement.Draft draft, String partName, BigInteger part, String wholeName, BigInteger whole) {
        if (part.signum() < 0 || whole.signum() < 0) {
            throw new IllegalArgumentException(partName + ", " + wholeName + ": negative: " + part + ", " + whole);
        }
        if (whole.signum() == 0) {
            return draft.undefined(Reason.ZERO_DENOMINATOR);
        }
        return draft.n(1).flagIf(part.compareTo(whole) > 0, Flag.SUSPECT_DATA).value(Quotient.of(part, whole));
    }
}

package dev.assay.metrics.onchain;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.CountEstimate;
import dev.assay.metrics.accumulate.DistinctAddresses;
import dev.assay.metrics.accumulate.PeriodActivity;
import dev.assay.series.Window;
import java.util.Collection;

/**
 * Counts addresses that did something. Addresses are not people: where they are cheap, active ones can be forged. Counts
 * of days do not add up to that of their week, which is a union.
 */
public final class ActiveAddresses {

    private static final String POPULATION = "addresses, without the zero address";

    private ActiveAddresses() {}

    /** Returns how many addresses gave or got something; see {@link #count(Collection, Window, Role)}. */
    public static Measurement count(Collection<Transfer> transfers, Window window) {
        return count(transfers, window, Role.EITHER);
    }

    /**
     * Returns how many distinct addresses stand in a role in the transfers of a window. Range: 0 and up; none is 0. More
     * is better. The zero address, for minting and burning, is nobody. Transfers without an initiator are missing for
     * that role. Source: Coin Metrics, "unique addresses, each counted once".
     */
    public static Measurement count(Collection<Transfer> transfers, Window window, Role role) {
        DistinctAddresses seen = new DistinctAddresses();
        long n = 0;
        long missing = 0;
        for (Transfer each : transfers) {
            if (window.contains(each.time())) {
                if (add(each, role, seen)) {
                    n++;
                } else {
                    missing++;
                }
            }
        }
        return Measurement.of(OnchainMetrics.ACTIVE_ADDRESSES)
                .n(n)
                .missing(missing)
                .window(window)
                .population(POPULATION)
                .convention("role", role)
                .value((double) (seen.count() - (seen.contains(Address.ZERO) ? 1 : 0)));
    }

    private static boolean add(Transfer transfer, Role role, DistinctAddresses seen) {
        if (role == Role.INITIATOR) {
            Address initiator = transfer.initiator();
            if (initiator == null) {
                return false;
            }
            seen.add(initiator);
            return true;
        }
        if (role != Role.RECEIVER) {
            seen.add(transfer.from());
        }
        if (role != Role.SENDER) {
            seen.add(transfer.to());
        }
        return true;
    }

    /** Returns an exact count that was accumulated; whom to add, and the window, the caller has decided. */
    public static Measurement count(DistinctAddresses seen, Window window, Role role) {
        return Measurement.of(OnchainMetrics.ACTIVE_ADDRESSES)
                .n(seen.count())
                .window(window)
                .population("addresses as accumulated")
                .convention("role", role)
                .value((double) seen.count());
    }

    /** Returns a count that was estimated, flagged {@code APPROXIMATE}, with its standard error. */
    public static Measurement count(CountEstimate estimate, Window window, Role role) {
        return Measurement.of(OnchainMetrics.ACTIVE_ADDRESSES)
                .n(Math.round(estimate.estimate()))
                .window(window)
                .population("addresses as accumulated")
                .convention("role", role)
                .standardError(estimate.standardError())
                .flag(Flag.APPROXIMATE)
                .value(estimate.estimate());
    }

    /**
     * Returns how many addresses were active in a period for the first time, as far back as the activity goes. Range: 0
     * to active. More is better.
     */
    public static Measurement fresh(PeriodActivity activity, long period) {
        return of(OnchainMetrics.NEW_ADDRESSES, activity, period, activity.fresh(period));
    }

    /** Returns active - new: those that were active in a period and at any time before. Range: 0 to active. */
    public static Measurement returning(PeriodActivity activity, long period) {
        return of(
                OnchainMetrics.RETURNING_ADDRESSES, activity, period, activity.active(period) - activity.fresh(period));
    }

    /** Returns how many were active in a period, not in the one before it, but earlier. Range: 0 to returning. */
    public static Measurement reactivated(PeriodActivity activity, long period) {
        return of(OnchainMetrics.REACTIVATED_ADDRESSES, activity, period, activity.reactivated(period));
    }

    private static Measurement of(Metric metric, PeriodActivity activity, long period, long count) {
        Measurement.Draft draft = Measurement.of(metric)
                .n(activity.active(period))
                .window(new Window(
                        activity.unit().start(period), activity.unit().start(period + 1)))
                .population("addresses as accumulated")
                .convention("period", activity.unit());
        activity.first()
                .ifPresent(first -> draft.convention(
                        "historyFrom", activity.unit().start(first).toString()));
        return draft.value((double) count);
    }
}

package dev.assay.metrics.onchain;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.accumulate.Address;
import dev.assay.metrics.accumulate.DistinctAddresses;
import dev.assay.metrics.onchain.ContractUse.Kind;
import dev.assay.series.Window;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Counts the use of contracts; none is 0 everywhere, and more is better. */
public final class Contracts {

    private static final String ADDRESSES = "addresses as given";

    private Contracts() {}

    /** Returns how often contracts were called. */
    public static Measurement calls(Collection<ContractUse> uses, Window window) {
        List<ContractUse> calls = of(uses, window, Kind.CALL);
        return draft(OnchainMetrics.CONTRACT_CALLS, calls, window).value(calls.size());
    }

    /** Returns how many different addresses called. */
    public static Measurement uniqueCallers(Collection<ContractUse> uses, Window window) {
        List<ContractUse> calls = of(uses, window, Kind.CALL);
        return draft(OnchainMetrics.UNIQUE_CALLERS, calls, window)
                .population(ADDRESSES)
                .value((double) distinct(calls, ContractUse::actor));
    }

    /** Returns how many different contracts were called at least once; each proxy is one. */
    public static Measurement active(Collection<ContractUse> uses, Window window) {
        List<ContractUse> calls = of(uses, window, Kind.CALL);
        return draft(OnchainMetrics.ACTIVE_CONTRACTS, calls, window)
                .value((double) distinct(calls, ContractUse::contract));
    }

    /**
     * Returns how many contracts were created.
     *
     * @param kind {@link Kind#DEPLOYMENT} for those that are no clones, {@link Kind#CLONE} for the clones, which would
     *     drown the others
     * @throws IllegalArgumentException if it is {@link Kind#CALL}
     */
    public static Measurement deployments(Collection<ContractUse> uses, Window window, Kind kind) {
        if (kind == Kind.CALL) {
            throw new IllegalArgumentException("kind: a call creates nothing");
        }
        List<ContractUse> created = of(uses, window, kind);
        return draft(OnchainMetrics.CONTRACT_DEPLOYMENTS, created, window)
                .convention("kind", kind)
                .value((double) distinct(created, ContractUse::contract));
    }

    /** Returns how many different addresses created contracts that are no clones. */
    public static Measurement deployers(Collection<ContractUse> uses, Window window) {
        List<ContractUse> created = of(uses, window, Kind.DEPLOYMENT);
        return draft(OnchainMetrics.DEPLOYERS, created, window)
                .population(ADDRESSES)
                .value((double) distinct(created, ContractUse::actor));
    }

    private static List<ContractUse> of(Collection<ContractUse> uses, Window window, Kind kind) {
        return uses.stream()
                .filter(each -> each.kind() == kind && window.contains(each.time()))
                .toList();
    }

    private static Measurement.Draft draft(Metric metric, List<ContractUse> uses, Window window) {
        return Measurement.of(metric).n(uses.size()).window(window);
    }

    private static long distinct(List<ContractUse> uses, Function<ContractUse, Address> part) {
        DistinctAddresses seen = new DistinctAddresses();
        uses.forEach(each -> seen.add(part.apply(each)));
        return seen.count();
    }
}

package dev.assay.metrics.catalogue;

import dev.assay.metrics.Family;
import dev.assay.metrics.Metric;
import dev.assay.metrics.adoption.AdoptionMetrics;
import dev.assay.metrics.adoption.IncomeMetrics;
import dev.assay.metrics.adoption.NftMetrics;
import dev.assay.metrics.adoption.UserMetrics;
import dev.assay.metrics.community.CommunityMetrics;
import dev.assay.metrics.composite.CompositeMetrics;
import dev.assay.metrics.concentration.ConcentrationMetrics;
import dev.assay.metrics.development.DevelopmentMetrics;
import dev.assay.metrics.development.WorkItemMetrics;
import dev.assay.metrics.governance.GovernanceMetrics;
import dev.assay.metrics.onchain.OnchainMetrics;
import dev.assay.metrics.onchain.SupplyMetrics;
import dev.assay.metrics.risk.LossMetrics;
import dev.assay.metrics.risk.RelativeMetrics;
import dev.assay.metrics.risk.ReturnMetrics;
import dev.assay.metrics.risk.RiskMetrics;
import dev.assay.metrics.security.SecurityMetrics;
import dev.assay.metrics.signal.SignalMetrics;
import dev.assay.metrics.technical.RangeMetrics;
import dev.assay.metrics.technical.TechnicalMetrics;
import dev.assay.metrics.technical.TrendMetrics;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The descriptors of all metrics, in the order of their ids. Each call gives the same; thread-safe. */
public final class Catalogue {

    private Catalogue() {}

    /** Returns all metrics. */
    public static List<Metric> all() {
        return Stream.of(
                        AdoptionMetrics.all(),
                        IncomeMetrics.all(),
                        NftMetrics.all(),
                        UserMetrics.all(),
                        CommunityMetrics.all(),
                        CompositeMetrics.all(),
                        ConcentrationMetrics.all(),
                        DevelopmentMetrics.all(),
                        WorkItemMetrics.all(),
                        GovernanceMetrics.all(),
                        OnchainMetrics.all(),
                        SupplyMetrics.all(),
                        RelativeMetrics.all(),
                        LossMetrics.all(),
                        ReturnMetrics.all(),
                        RiskMetrics.all(),
                        SecurityMetrics.all(),
                        SignalMetrics.all(),
                        RangeMetrics.all(),
                        TechnicalMetrics.all(),
                        TrendMetrics.all())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Metric::id))
                .toList();
    }

    /** Returns the metrics of a family. */
    public static List<Metric> of(Family family) {
        Objects.requireNonNull(family, "family");
        return all().stream().filter(metric -> metric.family() == family).toList();
    }

    /** Returns the metric of that id; empty if there is none. */
    public static Optional<Metric> find(String id) {
        Objects.requireNonNull(id, "id");
        return all().stream().filter(metric -> metric.id().equals(id)).findFirst();
    }

    /**
     * Returns the metrics that have each of the words in their id, name, formula or source, in any case; all of them if there
     * is no word.
     */
    public static List<Metric> search(String words) {
        List<String> wanted = Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return all().stream()
                .filter(metric -> wanted.stream().allMatch(text(metric)::contains))
                .toList();
    }

    private static String text(Metric metric) {
        return String.join(" ", metric.id(), metric.name(), metric.formula(), metric.source())
                .toLowerCase(Locale.ROOT);
    }
}

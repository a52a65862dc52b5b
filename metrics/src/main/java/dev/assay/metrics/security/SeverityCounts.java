package dev.assay.metrics.security;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Accumulator;
import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collector;

/**
 * Findings that were fixed and points that checks got, by severity, as counts that merge: over audits or repositories. Exact;
 * not thread-safe. The weights come in last, so that results do not depend on order or partition at all.
 */
public final class SeverityCounts implements Accumulator<SeverityCounts, List<Measurement>> {

    private static final int KIND = 'W';
    private static final int VERSION = 1;
    private static final String WEIGHTS = "critical 10, high 7.5, medium 5, low 2.5";

    private static final List<Severity> IN_BYTES =
            List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);

    private final Map<Severity, Long> findings = new EnumMap<>(Severity.class);
    private final Map<Severity, Long> fixed = new EnumMap<>(Severity.class);
    private final Map<Severity, Long> checks = new EnumMap<>(Severity.class);
    private final Map<Severity, Long> points = new EnumMap<>(Severity.class);
    private long inconclusive;

    private SeverityCounts() {}

    /** Creates empty counts. */
    public static SeverityCounts create() {
        return new SeverityCounts();
    }

    /** Returns a collector of findings. */
    public static Collector<Finding, ?, SeverityCounts> ofFindings() {
        return collector((into, finding) -> into.add(finding));
    }

    /** Returns a collector of checks. */
    public static Collector<Scorecard.Check, ?, SeverityCounts> ofChecks() {
        return collector((into, check) -> into.add(check));
    }

    private static <T> Collector<T, ?, SeverityCounts> collector(BiConsumer<SeverityCounts, T> adding) {
        return Collector.of(
                SeverityCounts::create,
                adding,
                (one, other) -> {
                    one.merge(other);
                    return one;
                },
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /** Adds a finding. */
    public void add(Finding finding) {
        findings.merge(finding.severity(), 1L, Math::addExact);
        fixed.merge(finding.severity(), finding.fixed() ? 1L : 0L, Math::addExact);
    }

    /** Adds a check. */
    public void add(Scorecard.Check check) {
        if (check.score().isEmpty()) {
            inconclusive++;
            return;
        }
        checks.merge(check.risk(), 1L, Math::addExact);
        points.merge(check.risk(), (long) check.score().getAsInt(), Math::addExact);
    }

    @Override
    public void merge(SeverityCounts other) {
        inconclusive = Math.addExact(inconclusive, other.inconclusive);
        for (Severity severity : IN_BYTES) {
            for (int i = 0; i < maps().size(); i++) {
                long more = other.maps().get(i).getOrDefault(severity, 0L);
                maps().get(i).merge(severity, more, Math::addExact);
            }
        }
    }

    private List<Map<Severity, Long>> maps() {
        return List.of(findings, fixed, checks, points);
    }

    /** Returns findings resolved and the Scorecard's aggregate; one is undefined where only the other was counted. */
    @Override
    public List<Measurement> result() {
        return List.of(findingsResolved(), scorecard());
    }

    /** Returns the weight of the fixed findings / that of all; see {@link Audits#findingsResolved}. */
    public Measurement findingsResolved() {
        Measurement.Draft draft = Measurement.of(SecurityMetrics.FINDINGS_RESOLVED)
                .n(total(findings))
                .convention("weights", WEIGHTS);
        return total(findings) == 0
                ? draft.undefined(Reason.EMPTY, "no findings")
                : draft.value(weighted(fixed) / weighted(findings));
    }

    /** Returns the mean of the conclusive checks by their weights; see {@link Scorecard#aggregate}. */
    public Measurement scorecard() {
        long conclusive = total(checks);
        Measurement.Draft draft = Measurement.of(SecurityMetrics.SCORECARD_AGGREGATE)
                .n(conclusive)
                .missing(inconclusive)
                .convention("weights", WEIGHTS);
        if (conclusive == 0) {
            return draft.undefined(inconclusive == 0 ? Reason.EMPTY : Reason.INCONCLUSIVE);
        }
        return draft.value(weighted(points) / weighted(checks));
    }

    private static long total(Map<Severity, Long> counts) {
        return counts.values().stream().reduce(0L, Math::addExact);
    }

    private static double weighted(Map<Severity, Long> counts) {
        double sum = 0;
        for (Severity severity : IN_BYTES) {
            sum += severity.weight() * counts.getOrDefault(severity, 0L);
        }
        return sum;
    }

    @Override
    public byte[] toBytes() {
        StateWriter out = new StateWriter(KIND, VERSION).count(inconclusive);
        for (Severity severity : IN_BYTES) {
            maps().forEach(counts -> out.count(counts.getOrDefault(severity, 0L)));
        }
        return out.toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static SeverityCounts fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, VERSION);
        SeverityCounts read = create();
        read.inconclusive = in.count();
        for (Severity severity : IN_BYTES) {
            read.maps().forEach(counts -> counts.put(severity, in.count()));
        }
        in.end();
        return read;
    }
}

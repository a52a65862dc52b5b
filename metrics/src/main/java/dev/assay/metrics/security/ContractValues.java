package dev.assay.metrics.security;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.metrics.accumulate.Accumulator;
import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import dev.assay.metrics.internal.Sum;
import java.util.List;
import java.util.stream.Collector;

/**
 * The value in contracts, in those audited and in those verified, as sums that merge: over chains or files. Give each contract
 * once. Sums of doubles, the same to 1e-12 for every order and partition; not thread-safe.
 */
public final class ContractValues implements Accumulator<ContractValues, List<Measurement>> {

    private static final int KIND = 'V';
    private static final int VERSION = 1;

    private final Sum all = new Sum();
    private final Sum audited = new Sum();
    private final Sum verified = new Sum();
    private long contracts;
    private long auditedContracts;
    private long verifiedContracts;

    private ContractValues() {}

    /** Creates empty sums. */
    public static ContractValues create() {
        return new ContractValues();
    }

    /** Returns a collector of contracts. */
    public static Collector<DeployedContract, ?, ContractValues> collector() {
        return Collector.of(
                ContractValues::create,
                ContractValues::add,
                (one, other) -> {
                    one.merge(other);
                    return one;
                },
                Collector.Characteristics.UNORDERED,
                Collector.Characteristics.IDENTITY_FINISH);
    }

    /** Adds a contract. */
    public void add(DeployedContract contract) {
        contracts++;
        all.add(contract.valueUsd());
        if (contract.isAudited()) {
            auditedContracts++;
            audited.add(contract.valueUsd());
        }
        if (contract.isVerified()) {
            verifiedContracts++;
            verified.add(contract.valueUsd());
        }
    }

    @Override
    public void merge(ContractValues other) {
        all.add(other.all);
        audited.add(other.audited);
        verified.add(other.verified);
        contracts = Math.addExact(contracts, other.contracts);
        auditedContracts = Math.addExact(auditedContracts, other.auditedContracts);
        verifiedContracts = Math.addExact(verifiedContracts, other.verifiedContracts);
    }

    /** Returns audit coverage and verified share. */
    @Override
    public List<Measurement> result() {
        return List.of(auditCoverage(), verifiedShare());
    }

    /** Returns audited value / value; see {@link Audits#coverage}. */
    public Measurement auditCoverage() {
        return share(SecurityMetrics.AUDIT_COVERAGE, audited, auditedContracts);
    }

    /** Returns verified value / value; see {@link Audits#verifiedShare}. */
    public Measurement verifiedShare() {
        return share(SecurityMetrics.VERIFIED_SHARE, verified, verifiedContracts);
    }

    private Measurement share(Metric metric, Sum part, long counted) {
        Measurement.Draft draft = Measurement.of(metric)
                .n(contracts)
                .convention("weight", "value in USD")
                .convention("contracts counted", counted);
        if (contracts == 0) {
            return draft.undefined(Reason.EMPTY);
        }
        return all.value() == 0
                ? draft.undefined(Reason.ZERO_TOTAL)
                : draft.value(Math.min(1, part.value() / all.value()));
    }

    @Override
    public byte[] toBytes() {
        StateWriter out = new StateWriter(KIND, VERSION)
                .count(contracts)
                .count(auditedContracts)
                .count(verifiedContracts);
        for (Sum each : List.of(all, audited, verified)) {
            out.number(each.leading()).number(each.carried());
        }
        return out.toBytes();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static ContractValues fromBytes(byte[] bytes) {
        StateReader in = new StateReader(bytes, KIND, VERSION);
        ContractValues read = create();
        read.contracts = in.count();
        read.auditedContracts = in.count();
        read.verifiedContracts = in.count();
        for (Sum each : List.of(read.all, read.audited, read.verified)) {
            each.add(Sum.restored(in.number(), in.number()));
        }
        in.end();
        return read;
    }
}

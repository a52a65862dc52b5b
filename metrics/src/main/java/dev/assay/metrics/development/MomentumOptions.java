package dev.assay.metrics.development;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/** What momentum counts and over which days. Immutable; the {@code with} methods return copies. */
public final class MomentumOptions {

    /** What is counted. */
    public enum Basis {
        /** Days on which a developer did something, added over developers. */
        ACTIVE_DEVELOPER_DAYS,
        /** Contributions; splitting one into ten counts ten. */
        CONTRIBUTIONS
    }

    private static final MomentumOptions DEFAULTS =
            new MomentumOptions(Basis.ACTIVE_DEVELOPER_DAYS, 90, ZoneOffset.UTC);

    private final Basis basis;
    private final int days;
    private final ZoneId zone;

    private MomentumOptions(Basis basis, int days, ZoneId zone) {
        this.basis = basis;
        this.days = days;
        this.zone = zone;
    }

    /** Returns the defaults: active developer-days, 90 days, days of UTC. */
    public static MomentumOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a copy that counts something else. */
    public MomentumOptions withBasis(Basis counted) {
        return new MomentumOptions(Objects.requireNonNull(counted, "counted"), days, zone);
    }

    /**
     * Returns a copy over another number of days.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public MomentumOptions withDays(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("number: not positive: " + number);
        }
        return new MomentumOptions(basis, number, zone);
    }

    /** Returns a copy with days of another zone. */
    public MomentumOptions inZone(ZoneId dayZone) {
        return new MomentumOptions(basis, days, Objects.requireNonNull(dayZone, "dayZone"));
    }

    /** Returns what is counted. */
    public Basis basis() {
        return basis;
    }

    /** Returns over how many days. */
    public int days() {
        return days;
    }

    /** Returns the zone of the days. */
    public ZoneId zone() {
        return zone;
    }
}

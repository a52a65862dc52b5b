package dev.assay.api.tokenmetrics.signals;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which moonshots are asked for. Immutable and thread-safe; {@link #sortedBy} returns a copy. */
public final class MoonshotsQuery {

    private final boolean active;
    private final @Nullable MoonshotOrder order;

    private MoonshotsQuery(boolean active, @Nullable MoonshotOrder order) {
        this.active = active;
        this.order = order;
    }

    /** Returns a query for the picks that still stand. */
    public static MoonshotsQuery active() {
        return new MoonshotsQuery(true, null);
    }

    /** Returns a query for the picks that are over. */
    public static MoonshotsQuery past() {
        return new MoonshotsQuery(false, null);
    }

    /** Returns the query in that order; v3 only. Without it, the order is the service's. */
    public MoonshotsQuery sortedBy(MoonshotOrder by) {
        return new MoonshotsQuery(active, Objects.requireNonNull(by, "by"));
    }

    /** Returns the value of the parameter {@code type}: {@code active} or {@code past}. */
    public String type() {
        return active ? "active" : "past";
    }

    /** Returns the order, or null for the service's. */
    public @Nullable MoonshotOrder order() {
        return order;
    }
}

package dev.assay.core.internal.paging;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** Where the plan of each run through a list comes from. */
public interface PlanSource<T> {

    /** Returns a source that gives what is supplied at the run's begin, without requests. */
    static <T> PlanSource<T> of(Supplier<PagePlan<T>> plans) {
        return new PlanSource<>() {
            @Override
            public int preparing() {
                return 0;
            }

            @Override
            public OptionalInt requests() {
                return plans.get().requests();
            }

            @Override
            public PagePlan<T> plan(Preparation run) {
                return plans.get();
            }
        };
    }

    /** Returns the most requests that making a plan takes if none fails. */
    int preparing();

    /** Returns the most requests that the pages take if none fails, where that is known; makes none. */
    OptionalInt requests();

    /** Returns the plan of one run; may make requests as that run's. */
    PagePlan<T> plan(Preparation run);

    /**
     * Returns what stays the same of a row that changes, to be kept by a feed. Where nothing is known to, it is the same for
     * all rows, and each is held against all rows of the poll before.
     */
    default Object identity(T row) {
        return "";
    }

    /** Returns what a row says, equal if nothing has changed, to be kept by a feed. */
    default Object content(T row) {
        return Objects.requireNonNull(row, "row");
    }
}

package dev.assay.metrics.accumulate;

import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collector;

/** Accumulators in streams. */
public final class Accumulators {

    private Accumulators() {}

    /**
     * Returns a collector that adds every element and answers the result; in a parallel stream the parts are merged.
     *
     * <pre>{@code
     * long distinct = addresses.collect(Accumulators.collecting(DistinctAddresses::new, DistinctAddresses::add));
     * }</pre>
     *
     * @param empty makes an accumulator that has seen nothing
     * @param add adds an element to it
     */
    public static <T, A extends Accumulator<A, R>, R> Collector<T, ?, R> collecting(
            Supplier<A> empty, BiConsumer<A, ? super T> add) {
        return Collector.of(empty, add::accept, Accumulators::merged, Accumulator::result);
    }

    /** Returns a collector that answers the accumulator itself, to go on with. */
    public static <T, A extends Accumulator<A, ?>> Collector<T, ?, A> accumulating(
            Supplier<A> empty, BiConsumer<A, ? super T> add) {
        return Collector.of(empty, add::accept, Accumulators::merged, Collector.Characteristics.IDENTITY_FINISH);
    }

    private static <A extends Accumulator<A, ?>> A merged(A left, A right) {
        left.merge(right);
        return left;
    }
}

package dev.assay.metrics.accumulate;

/**
 * State that grows by observations and merges with others of its kind. Each implementation has an {@code add} of its own,
 * and a static {@code fromBytes} that reads what {@link #toBytes} of this or an earlier version wrote.
 *
 * <p>An empty accumulator changes nothing when merged, and results do not depend on how the observations were split, or,
 * unless the class says otherwise, on their order: integers and sets exactly, doubles to 1e-12 relative. Accumulators are
 * not thread-safe; use one per thread and merge them.
 *
 * @param <A> the accumulator's own type
 * @param <R> what it results in
 */
public interface Accumulator<A extends Accumulator<A, R>, R> {

    /**
     * Takes over all that another one has seen; the other stays as it is.
     *
     * @throws IllegalArgumentException if the other was made with other parameters; it names them
     */
    void merge(A other);

    /** Returns the result so far; the accumulator can go on. */
    R result();

    /** Returns the state in a form that this and later versions read. */
    byte[] toBytes();
}

package dev.assay.spark;

import dev.assay.metrics.accumulate.Accumulator;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;

/** An accumulator of ours as an aggregator of Spark's; it results in the accumulator's bytes. */
final class OnSpark<T, A extends Accumulator<A, ?>> extends Aggregator<T, State<A>, byte[]> {

    private static final long serialVersionUID = 1;

    private final Kind<T, A> kind;

    OnSpark(Kind<T, A> kind) {
        this.kind = kind;
    }

    @Override
    public State<A> zero() {
        return new State<>(kind);
    }

    @Override
    public State<A> reduce(State<A> state, T row) {
        kind.add(state.accumulator(), row);
        return state;
    }

    @Override
    public State<A> merge(State<A> left, State<A> right) {
        left.accumulator().merge(right.accumulator());
        return left;
    }

    @Override
    public byte[] finish(State<A> state) {
        return state.accumulator().toBytes();
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // A class cannot name its type argument.
    public Encoder<State<A>> bufferEncoder() {
        return (Encoder) Encoders.javaSerialization(State.class);
    }

    @Override
    public Encoder<byte[]> outputEncoder() {
        return Encoders.BINARY();
    }
}

package dev.assay.metrics.security;

import dev.assay.metrics.internal.StateReader;
import dev.assay.metrics.internal.StateWriter;
import dev.assay.metrics.internal.Sum;
import java.util.OptionalDouble;

/** Losses of one kind, and what they were of the value before. Not thread-safe. */
final class LossSums {

    final Sum lost = new Sum();
    /** Of those alone whose value before is known and not zero. */
    final Sum ratio = new Sum();
    /** How many were more than there was. */
    long beyond;

    void add(double loss, OptionalDouble tvlBefore) {
        lost.add(loss);
        double before = tvlBefore.orElse(0);
        if (before > 0) {
            ratio.add(loss / before);
            beyond += loss > before ? 1 : 0;
        }
    }

    void merge(LossSums other) {
        lost.add(other.lost);
        ratio.add(other.ratio);
        beyond = Math.addExact(beyond, other.beyond);
    }

    void write(StateWriter out) {
        out.number(lost.leading()).number(lost.carried());
        out.number(ratio.leading()).number(ratio.carried()).count(beyond);
    }

    void read(StateReader in) {
        lost.add(Sum.restored(in.number(), in.number()));
        ratio.add(Sum.restored(in.number(), in.number()));
        beyond = in.count();
    }
}

package dev.assay.spark;

import dev.assay.metrics.accumulate.Accumulator;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/** An accumulator that Spark can send: by its own bytes. */
public final class State<A extends Accumulator<A, ?>> implements Serializable {

    private static final long serialVersionUID = 1;

    private final Kind<?, A> kind;
    private transient A accumulator;

    State(Kind<?, A> kind) {
        this.kind = kind;
        this.accumulator = kind.empty();
    }

    A accumulator() {
        return accumulator;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        byte[] bytes = accumulator.toBytes();
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        accumulator = kind.read(bytes);
    }
}

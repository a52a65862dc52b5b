package dev.assay.benchmarks;

import dev.assay.core.internal.json.Foretold;
import dev.assay.core.internal.json.Shapes;
import java.io.ByteArrayInputStream;

/** A body as a client hands it to the reader: its length is known, and the names in bodies that came before it. */
final class ClientBody extends ByteArrayInputStream implements Foretold {

    private final Shapes shapes;

    ClientBody(byte[] body, Shapes shapes) {
        super(body);
        this.shapes = shapes;
    }

    @Override
    public long expectedBytes() {
        return count;
    }

    @Override
    public Shapes shapes() {
        return shapes;
    }
}

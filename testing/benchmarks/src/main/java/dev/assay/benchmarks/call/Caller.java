package dev.assay.benchmarks.call;

import java.io.IOException;

/** One way to make the two requests that are compared; returns a sum over every field, so that each is read. */
interface Caller {

    long price() throws IOException;

    long ohlcv() throws IOException;
}

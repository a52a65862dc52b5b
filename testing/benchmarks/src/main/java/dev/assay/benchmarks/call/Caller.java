package dev.assay.benchmarks.call;

import java.io.IOException;

/** One way to make the requests that are compared; returns a sum over every field, so that each is read. */
interface Caller {

    long price() throws IOException;

    /** Asks for the prices in one order and the other in turn, so that no address comes twice running. */
    long turnedPrice() throws IOException;

    long ohlcv() throws IOException;
}

package dev.assay.core.internal.json;

/** A stream of which something is known before it is read. What it says makes reading cheaper, never wrong. */
public interface Foretold {

    /** Returns how many bytes it is said to have; negative if nobody said. */
    long expectedBytes();

    /** Returns the shapes of bodies that came before. */
    Shapes shapes();
}

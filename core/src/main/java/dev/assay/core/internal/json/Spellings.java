package dev.assay.core.internal.json;

import java.util.List;

/** The names a column may have; compared by identity, so that a shape can remember where it stands. */
public final class Spellings {

    private final List<String> names;
    private final int hash;

    /** Creates the identity of a column from its names, the preferred one first. */
    public Spellings(List<String> names) {
        this.names = List.copyOf(names);
        int mixed = this.names.hashCode() * 0x9E3779B9;
        this.hash = mixed ^ (mixed >>> 16);
    }

    /** Returns the names. */
    public List<String> names() {
        return names;
    }

    /** Returns where to look first in a table; stable, and good in its low bits. */
    int hash() {
        return hash;
    }
}

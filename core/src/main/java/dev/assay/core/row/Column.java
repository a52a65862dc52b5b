package dev.assay.core.row;

import dev.assay.core.internal.json.Spellings;
import java.util.List;
import java.util.Set;

/**
 * A column that a typed row knows: the spellings it goes by, and whether the server always sends it. Make it a constant:
 * rows remember where a column stands by its identity, and two columns with the same spellings are not equal.
 *
 * <p>Where a row has several of the spellings, the one listed first is read, and the others are among
 * {@link Row#extras}. Immutable and thread-safe.
 */
public final class Column {

    private final Spellings spellings;
    private final boolean isAlways;

    private Column(boolean isAlways, String... spellings) {
        List<String> names = List.of(spellings);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("spellings: none");
        }
        if (Set.copyOf(names).size() != names.size()) {
            throw new IllegalArgumentException("spellings: repeated: " + names);
        }
        this.spellings = new Spellings(names);
        this.isAlways = isAlways;
    }

    /**
     * Returns a column that the server documents as always there: reading it fails where it is absent.
     *
     * @param spellings its names, exactly, the preferred one first
     * @throws IllegalArgumentException if there is none, or one twice
     */
    public static Column always(String... spellings) {
        return new Column(true, spellings);
    }

    /**
     * Returns a column that may be left out: reading it gives null where it is absent.
     *
     * @param spellings its names, exactly, the preferred one first
     * @throws IllegalArgumentException if there is none, or one twice
     */
    public static Column sometimes(String... spellings) {
        return new Column(false, spellings);
    }

    /** Returns the names it goes by, the preferred one first; unmodifiable. */
    public List<String> spellings() {
        return spellings.names();
    }

    /** Tells whether reading it fails where it is absent. */
    public boolean isAlways() {
        return isAlways;
    }

    Spellings identity() {
        return spellings;
    }

    String name() {
        return spellings().get(0);
    }

    /** Returns the spellings. */
    @Override
    public String toString() {
        return String.join("|", spellings());
    }
}

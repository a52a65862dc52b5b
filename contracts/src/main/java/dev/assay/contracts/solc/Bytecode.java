package dev.assay.contracts.solc;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Code as a compiler wrote it: perhaps with gaps where addresses of libraries belong. Immutable. */
public final class Bytecode {

    private final String hex;
    private final List<LinkReference> links;
    private final @Nullable String sourceMap;

    Bytecode(String hex, List<LinkReference> links, @Nullable String sourceMap) {
        String digits = hex.startsWith("0x") ? hex.substring(2) : hex;
        if (digits.length() % 2 != 0) {
            throw new IllegalArgumentException("hex must have two digits a byte");
        }
        for (LinkReference link : links) {
            if (link.start() < 0 || link.start() + 20 > digits.length() / 2) {
                throw new IllegalArgumentException("links must lie inside of the code: " + link);
            }
        }
        this.hex = digits;
        this.links = List.copyOf(links);
        this.sourceMap = sourceMap;
    }

    /**
     * A gap of 20 bytes.
     *
     * @param source the name of the source that the library is in
     * @param library its name
     * @param start the index of the first byte
     */
    public record LinkReference(String source, String library, int start) {

        /** Takes all three. */
        public LinkReference {
            requireNonNull(source, "source");
            requireNonNull(library, "library");
        }

        /** Returns {@code source:library}. */
        public String fullName() {
            return source + ":" + library;
        }
    }

    /** Returns how many bytes it has. */
    public int size() {
        return hex.length() / 2;
    }

    /** Returns the gaps. */
    public List<LinkReference> links() {
        return links;
    }

    /** Returns whether there is no gap. */
    public boolean isLinked() {
        return links.isEmpty();
    }

    /** Returns the compiler's map from instructions to the source, in its own notation; null if it wrote none. */
    public @Nullable String sourceMap() {
        return sourceMap;
    }

    /**
     * Fills gaps with addresses.
     *
     * @param libraries by name, or by {@code source:name} where two sources have one of that name
     * @throws IllegalArgumentException if a library is named that has no gap here
     */
    public Bytecode link(Map<String, Address> libraries) {
        StringBuilder filled = new StringBuilder(hex);
        List<LinkReference> left = new ArrayList<>();
        TreeSet<String> unused = new TreeSet<>(libraries.keySet());
        for (LinkReference link : links) {
            Address address = libraries.getOrDefault(link.fullName(), libraries.get(link.library()));
            unused.remove(link.fullName());
            unused.remove(link.library());
            if (address == null) {
                left.add(link);
                continue;
            }
            int from = 2 * link.start();
            filled.replace(from, from + 40, address.toHex().substring(2));
        }
        if (!unused.isEmpty() && !isLinked()) {
            throw new IllegalArgumentException("libraries has names without a gap: " + unused + ", gaps: "
                    + links.stream().map(LinkReference::fullName).distinct().toList());
        }
        return new Bytecode(filled.toString(), left, sourceMap);
    }

    /**
     * Returns the bytes.
     *
     * @throws IllegalStateException if there are gaps, naming the libraries
     */
    public Bytes bytes() {
        if (!isLinked()) {
            throw new IllegalStateException("the code has gaps for libraries, link them first: "
                    + links.stream().map(LinkReference::fullName).distinct().toList());
        }
        return Bytes.parse("0x" + hex);
    }

    @Override
    public String toString() {
        return size() + " bytes" + (isLinked() ? "" : ", not linked: " + links);
    }
}

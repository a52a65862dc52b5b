package dev.assay.contracts.standards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import io.github.adraffy.ens.ENSNormalize;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A name of ENS in its normal form (ENSIP-15), such as {@code vitalik.eth}. Immutable, equal by that form.
 */
public final class EnsName {

    private final String name;

    private EnsName(String name) {
        this.name = name;
    }

    /**
     * Reads a name; upper case becomes lower case, and so on.
     *
     * @param text empty for the root
     * @throws IllegalArgumentException if it has no normal form: an empty label, a character that is not allowed, scripts
     *     that look like each other
     */
    public static EnsName parse(String text) {
        try {
            return new EnsName(requireNonNull(text, "text").isEmpty() ? "" : ENSNormalize.ENSIP15.normalize(text));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("text is no name of ENS: " + e.getMessage(), e);
        }
    }

    /** Returns the {@code namehash} of <a href="https://eips.ethereum.org/EIPS/eip-137">EIP-137</a>. */
    public Bytes32 namehash() {
        Bytes32 hash = Bytes32.ZERO;
        List<String> labels = name.isEmpty() ? List.of() : List.of(name.split("\\.", -1));
        for (int i = labels.size() - 1; i >= 0; i--) {
            Bytes32 label = Bytes.copyOf(labels.get(i).getBytes(UTF_8)).keccak256();
            hash = hash.toBytes().concat(label.toBytes()).keccak256();
        }
        return hash;
    }

    /** Returns the name above this one, which of {@code eth} is the root; empty of the root. */
    public Optional<EnsName> parent() {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int dot = name.indexOf('.');
        return Optional.of(new EnsName(dot < 0 ? "" : name.substring(dot + 1)));
    }

    /**
     * Returns the labels as DNS writes them, each behind its length and a zero at the end, as <a
     * href="https://docs.ens.domains/ensip/10">ENSIP-10</a> hands them to resolvers.
     *
     * @throws IllegalStateException if a label has more than 255 bytes, which that form cannot say
     */
    public Bytes toDns() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String label : name.isEmpty() ? List.<String>of() : List.of(name.split("\\.", -1))) {
            byte[] bytes = label.getBytes(UTF_8);
            if (bytes.length > 255) {
                throw new IllegalStateException("a label of " + name + " has more than 255 bytes");
            }
            out.write(bytes.length);
            out.writeBytes(bytes);
        }
        out.write(0);
        return Bytes.copyOf(out.toByteArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EnsName that && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the normal form. */
    @Override
    public String toString() {
        return name;
    }
}

package dev.assay.contracts.solc;

import static java.util.Objects.requireNonNull;

/**
 * What an import begins with and what stands for it, as in {@code @oz/=lib/openzeppelin-contracts/}.
 *
 * @param context the beginning of the names of the sources it holds in; empty for all
 * @param prefix what the import begins with
 * @param target what takes its place
 */
public record Remapping(String context, String prefix, String target) {

    /** Takes all three. */
    public Remapping {
        requireNonNull(context, "context");
        requireNonNull(target, "target");
        if (requireNonNull(prefix, "prefix").isEmpty()) {
            throw new IllegalArgumentException("prefix must not be empty");
        }
    }

    /**
     * Reads {@code prefix=target} or {@code context:prefix=target}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Remapping parse(String line) {
        int equals = line.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("line is no remapping, which is prefix=target: " + line);
        }
        String left = line.substring(0, equals);
        int colon = left.indexOf(':');
        return new Remapping(
                colon < 0 ? "" : left.substring(0, colon), left.substring(colon + 1), line.substring(equals + 1));
    }

    @Override
    public String toString() {
        return (context.isEmpty() ? "" : context + ":") + prefix + "=" + target;
    }
}

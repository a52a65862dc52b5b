package dev.assay.api.tokenmetrics;

import dev.assay.core.auth.Secret;
import java.util.function.Supplier;

/** A key that does not change; equal to another of the same text, so that both count as one. */
record FixedKey(Secret secret) implements Supplier<Secret> {

    @Override
    public Secret get() {
        return secret;
    }
}

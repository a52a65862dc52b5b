package dev.assay.api.tokenmetrics;

import dev.assay.core.auth.Secret;
import java.util.function.Supplier;

/**
 * A key that stays; equal to another of the same text, so that clients derived with it share one count.
 *
 * @param secret the key
 */
record FixedKey(Secret secret) implements Supplier<Secret> {

    @Override
    public Secret get() {
        return secret;
    }
}

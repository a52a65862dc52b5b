package dev.assay.core.error;

import org.jspecify.annotations.Nullable;

/** A setting is wrong or missing; raised before any traffic. */
public final class ConfigurationException extends AssayException {

    private static final long serialVersionUID = 1L;

    /** Creates one; called by Assay. */
    public ConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

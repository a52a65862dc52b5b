package dev.assay.core.error;

import org.jspecify.annotations.Nullable;

/** The answer holds what was not asked for: the service seems to have ignored a parameter. */
public final class IgnoredParameterException extends DataException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /** Creates one; called by Assay. */
    public IgnoredParameterException(String message, String parameter, @Nullable String path) {
        super(message, path, null);
        this.parameter = parameter;
    }

    /** Returns the name of the parameter as it was sent. */
    public String parameter() {
        return parameter;
    }
}

package dev.assay.testing.chain;

import dev.assay.core.error.AssayException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The test chain did not start, is gone, or refused a call. */
public final class TestChainException extends AssayException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final @Nullable String data;

    TestChainException(String message, @Nullable Throwable cause) {
        this(message, cause, 0, null);
    }

    TestChainException(String message, @Nullable Throwable cause, int code, @Nullable String data) {
        super(message, cause);
        this.code = code;
        this.data = data;
    }

    /** Returns the code of a refused call, such as -32602 or 3 for a revert; 0 if no call was refused. */
    public int code() {
        return code;
    }

    /** Returns what came with a refused call, for a revert its bytes as 0x and digits; empty if nothing came. */
    public Optional<String> data() {
        return Optional.ofNullable(data);
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

package dev.assay.testing.contracts;

import dev.assay.contracts.Bytes;
import dev.assay.core.error.AssayException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call or a transaction on the test chain reverted. */
public final class CallFailedException extends AssayException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String data;
    private final String trace;

    CallFailedException(String call, String reason, @Nullable Bytes data, String trace, @Nullable Throwable cause) {
        super(call + " reverted: " + reason + (trace.isEmpty() ? "" : "\n" + trace), cause);
        this.data = data == null ? null : data.toHex();
        this.trace = trace;
    }

    /** Returns the bytes of the revert; empty if the chain gave none. */
    public Optional<Bytes> data() {
        return Optional.ofNullable(data).map(Bytes::parse);
    }

    /** Returns the calls that were made, one a line, those within others indented; empty if the chain told none. */
    public String trace() {
        return trace;
    }

    @Override
    public boolean isRetryable() {
        return false;
    }
}

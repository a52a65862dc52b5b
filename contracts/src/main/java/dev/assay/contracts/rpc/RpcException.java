package dev.assay.contracts.rpc;

import dev.assay.contracts.Bytes;
import dev.assay.core.error.AssayException;
import dev.assay.core.row.Row;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The node answered a call with an error. */
public class RpcException extends AssayException {

    private static final long serialVersionUID = 1L;

    private final String method;
    private final int code;
    private final String reason;
    private final @Nullable String data;
    private final boolean retryable;

    /** Creates one; called by Assay. */
    public RpcException(String method, int code, String reason, @Nullable String data, boolean retryable) {
        super("The node refused " + method + ": " + reason + " (code " + code + ")", null);
        this.method = method;
        this.code = code;
        this.reason = reason;
        this.data = data;
        this.retryable = retryable;
    }

    /** Reads the error of an answer; called by Assay. */
    public static RpcException of(String method, Row error) {
        return RpcBodies.refused(RpcCall.of(method), error);
    }

    /** Returns the method that was called. */
    public final String method() {
        return method;
    }

    /** Returns the code, such as -32602 for wrong parameters and 3 for a revert; what others mean differs by node. */
    public final int code() {
        return code;
    }

    /** Returns the node's words. */
    public final String reason() {
        return reason;
    }

    /** Returns the bytes that came with it: those of a revert; empty if none came. */
    public final Optional<Bytes> data() {
        return Optional.ofNullable(data).map(Bytes::parse);
    }

    /** Returns whether it says that execution reverted. */
    public final boolean isRevert() {
        return data != null || code == 3 || reason.startsWith("execution reverted") || reason.contains("revert");
    }

    /**
     * Returns whether it says that the node does not have a block that was asked for: it never existed, or this is the
     * node behind a balancer that lags, which may have it soon.
     */
    public final boolean isMissingBlock() {
        return !isRevert() && MissingBlock.says(reason);
    }

    /** Returns whether the node was only too busy, or kept to lack a block that another one behind its balancer has. */
    @Override
    public final boolean isRetryable() {
        return retryable;
    }
}

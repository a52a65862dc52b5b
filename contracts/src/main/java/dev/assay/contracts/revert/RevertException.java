package dev.assay.contracts.revert;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.ContractException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A contract reverted. */
public class RevertException extends ContractException {

    private static final long serialVersionUID = 1L;

    private final String data;
    private final transient @Nullable Revert revert;
    private final transient @Nullable Invocation invocation;

    RevertException(Revert revert, Invocation invocation, @Nullable Throwable cause) {
        super("Reverted: " + revert + ", by " + invocation, cause);
        this.data = revert.data().toHex();
        this.revert = revert;
        this.invocation = invocation;
    }

    /** Returns what it reverted with; decoded without the contract's own errors if this was serialized. */
    public final Revert revert() {
        return revert != null ? revert : Reverts.standard().decode(Bytes.parse(data));
    }

    /** Returns the error it reverted with, if it is of that class. */
    public final <R extends Record> Optional<R> error(Class<R> type) {
        return revert().as(type);
    }

    /** Returns the call that reverted; one without a function if this was serialized. */
    public final Invocation invocation() {
        return invocation != null ? invocation : new Invocation(null, "", List.of(), null, "latest");
    }
}

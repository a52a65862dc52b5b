package dev.assay.contracts.abi;

import java.util.List;

/** A function cannot be called as was asked for. */
public final class MismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> complaints;

    MismatchException(AbiFunction function, List<String> complaints) {
        super(String.join("; ", complaints) + ", in: " + function);
        this.complaints = List.copyOf(complaints);
    }

    /** Returns every reason, without the function; those that survive serialization are in the message. */
    @SuppressWarnings("NullAway") // Null after serialization only.
    public List<String> complaints() {
        return complaints == null ? List.of(String.valueOf(getMessage())) : complaints;
    }
}

package dev.assay.contracts.chain;

import java.util.List;

/** An interface cannot be bound; every reason is told at once. */
public final class BindingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String[] complaints;

    BindingException(Class<?> type, List<String> complaints) {
        super(type.getName() + " cannot be bound:\n- " + String.join("\n- ", complaints));
        this.complaints = complaints.toArray(new String[0]);
    }

    /** Returns every reason, each with interface, method, parameter and line of Solidity. */
    public List<String> complaints() {
        return List.of(complaints);
    }
}

package dev.assay.contracts.chain;

import dev.assay.contracts.Address;
import dev.assay.contracts.ContractException;
import dev.assay.contracts.revert.Invocation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call was answered with no byte where results are expected: nothing stands at the address, or something that does not
 * have the function.
 */
public final class EmptyAnswerException extends ContractException {

    private static final long serialVersionUID = 1L;

    private final String contract;
    private final transient @Nullable Invocation invocation;
    private final @Nullable Boolean code;

    EmptyAnswerException(Address contract, Invocation invocation, @Nullable Boolean code) {
        super("No answer: " + words(code) + ", by " + invocation, null);
        this.contract = contract.toHex();
        this.invocation = invocation;
        this.code = code;
    }

    private static String words(@Nullable Boolean code) {
        if (code == null) {
            return "nothing stands there, or no such function";
        }
        return code ? "there is a contract, but it answers the function with nothing" : "no contract stands there";
    }

    EmptyAnswerException withCode(boolean there, Invocation call) {
        return new EmptyAnswerException(contract(), call, there);
    }

    /** Returns the address that was called. */
    public Address contract() {
        return Address.parse(contract);
    }

    /** Returns whether there is code at the address on that block; empty if the node did not say. */
    public Optional<Boolean> hasCode() {
        return Optional.ofNullable(code);
    }

    /** Returns the call; empty if this was serialized. */
    public Optional<Invocation> invocation() {
        return Optional.ofNullable(invocation);
    }
}

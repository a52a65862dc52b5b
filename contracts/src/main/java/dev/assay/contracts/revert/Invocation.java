package dev.assay.contracts.revert;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The call that failed.
 *
 * @param contract what was called; null if it was to be created
 * @param function what of it, as a line of Solidity or its selector; empty if that is not known
 * @param arguments with what, in order
 * @param sender by whom; null if nobody was named, which nodes take as {@link Address#ZERO}
 * @param block on which block, as JSON-RPC names it: a number, a hash or a tag
 */
public record Invocation(
        @Nullable Address contract,
        String function,
        List<?> arguments,
        @Nullable Address sender,
        String block) {

    /** Checks its parts. */
    public Invocation {
        requireNonNull(function, "function");
        arguments = List.copyOf(arguments);
        requireNonNull(block, "block");
    }

    /** Returns it in words: {@code transfer(0x12..., 5) of 0x34..., from 0x56..., at latest}. */
    @Override
    public String toString() {
        return name() + " of " + (contract == null ? "a new contract" : contract)
                + (sender == null ? "" : ", from " + sender) + ", at " + block;
    }

    private String name() {
        if (function.isEmpty()) {
            return "a call";
        }
        String bare = function.startsWith("function ") ? function.substring("function ".length()) : function;
        int open = bare.indexOf('(');
        return (open < 0 ? bare : bare.substring(0, open))
                + arguments.stream().map(Invocation::clipped).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String clipped(Object value) {
        String text = value.toString();
        return text.length() <= 100 ? text : text.substring(0, 97) + "...";
    }
}

package dev.assay.contracts.internal.code;

import dev.assay.contracts.Bytes;
import java.util.Set;

/**
 * What a call meets in a contract's code. Immutable.
 *
 * @param selectors of the functions it is compared with; if it is not complete, those that look like it
 * @param fallback what becomes of a call that is none of them
 * @param complete whether there is no other function
 */
public record CodeReading(Set<Bytes> selectors, Fallback fallback, boolean complete) {

    /** What becomes of a call that no function is for. */
    public enum Fallback {
        /** Other code may be run in its place. */
        DELEGATES,
        /** No other code is run in its place. */
        STAYS,
        /** The code goes ways that cannot be foreseen. */
        UNDECIDED
    }

    /** Copies the selectors. */
    public CodeReading {
        selectors = Set.copyOf(selectors);
    }

    /** Reads code as it stands at an address. Never fails; of code that it does not see through it says so. */
    public static CodeReading of(Bytes code) {
        CallPath path = new CallPath(code.toArray());
        path.walk();
        if (path.isDecided()) {
            // Who reads call data and compares them with nothing known may find its functions in another way.
            boolean complete = !path.selectors().isEmpty() || !path.readsCallData();
            return new CodeReading(path.selectors(), path.delegates() ? Fallback.DELEGATES : Fallback.STAYS, complete);
        }
        Set<Bytes> all = PushSweep.selectors(code);
        all.addAll(path.selectors());
        return new CodeReading(all, path.delegates() ? Fallback.DELEGATES : Fallback.UNDECIDED, false);
    }
}

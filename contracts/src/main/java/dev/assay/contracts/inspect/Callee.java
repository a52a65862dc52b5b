package dev.assay.contracts.inspect;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A contract whose functions are tried with care: an answer counts only if the contract does not answer what no contract
 * has, or has the function in its code; that there is no function counts only if the code was read to its end.
 *
 * @param selectors of functions that were seen in its code and what it delegates to
 * @param complete whether it has no others
 */
record Callee(Book book, Address address, Set<Bytes> selectors, boolean complete) {

    private static final AbiFunction NONSENSE =
            AbiFunction.parse("function thisIsInNoContract_c4f1a9d2(uint256) view returns (bytes)");

    /** One of whose code nothing is known. */
    static Callee unread(Book book, Address address) {
        return new Callee(book, address, Set.of(), false);
    }

    /** What it says to a call of nothing. */
    Answer nonsense() {
        return book.call(address, NONSENSE, BigInteger.ZERO);
    }

    boolean has(AbiFunction function) {
        return selectors.contains(function.selector());
    }

    <T> Fact<T> read(AbiFunction function, Class<T> type, Object... arguments) {
        return read(function, results -> type.cast(results.get(0)), arguments);
    }

    /** Reads a function that gives something. */
    <T> Fact<T> read(AbiFunction function, Function<List<?>, T> as, Object... arguments) {
        Query query = Query.call(address, function, List.of(arguments));
        Answer answer = book.ask(query);
        Answer nonsense = nonsense();
        Evidence evidence = book.evidence(query);
        if (!answer.isGiven()) {
            boolean absent = answer.state() == Answer.State.REVERTED && complete && !has(function);
            return absent ? new Fact.Absent<>(evidence) : new Fact.Unknown<>(answer.reason(), evidence);
        }
        if (answer.data().isEmpty()) {
            return has(function)
                    ? new Fact.Unknown<>("it answers with nothing", evidence)
                    : new Fact.Absent<>(evidence);
        }
        if (nonsense.state() != Answer.State.REVERTED && !nonsense.data().isEmpty() && !has(function)) {
            return complete
                    ? new Fact.Absent<>(evidence)
                    : new Fact.Unknown<>("the contract answers any call, whatever is asked", evidence);
        }
        try {
            return new Fact.Known<>(as.apply(function.decodeResult(answer.data())), evidence);
        } catch (DataException e) {
            return new Fact.Unknown<>("it answers with something else: " + e.getMessage(), evidence);
        }
    }
}

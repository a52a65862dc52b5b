package dev.assay.contracts.chain;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import java.util.ArrayList;
import java.util.List;

/** A door to the bytes of many calls for the vectors. */
public final class AggregateBytes {

    private final List<Aggregate3.Inner> calls = new ArrayList<>();

    public void add(Address target, boolean allowFailure, Bytes callData) {
        calls.add(new Aggregate3.Inner(target, allowFailure, callData));
    }

    public Bytes callData() {
        return Aggregate3.callData(calls);
    }

    public static List<List<Object>> results(Bytes answer, int calls) {
        return Aggregate3.results(answer, calls).stream()
                .map(result -> List.<Object>of(result.success(), result.returnData()))
                .toList();
    }
}

package dev.assay.contracts.abi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader has found so far. */
final class AbiBuilder {

    final List<AbiFunction> functions = new ArrayList<>();
    final List<AbiEvent> events = new ArrayList<>();
    final List<AbiError> errors = new ArrayList<>();
    AbiConstructor constructor = new AbiConstructor(AbiType.tuple(List.of()), false);

    @Nullable
    Mutability fallback;

    boolean receive;
}

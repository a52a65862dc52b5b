package dev.assay.contracts.standards;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.ResultReader;
import dev.assay.contracts.typed.TypedDomain;

/** A domain of typed data, as {@link TypedDomain#decode} reads it. */
final class DomainAnswer implements ResultReader<TypedDomain> {

    @Override
    public TypedDomain read(Bytes answer) {
        return TypedDomain.decode(answer);
    }
}

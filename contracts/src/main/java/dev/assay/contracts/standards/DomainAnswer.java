package dev.assay.contracts.standards;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AnswerReader;
import dev.assay.contracts.typed.TypedDomain;

/** A domain of typed data, as {@link TypedDomain#decode} reads it. */
final class DomainAnswer implements AnswerReader<TypedDomain> {

    @Override
    public TypedDomain read(Bytes answer) {
        return TypedDomain.decode(answer);
    }
}

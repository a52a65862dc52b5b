package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiCodec;
import dev.assay.contracts.abi.AnswerReader;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.List;

/** The number of a state. */
final class StateAnswer {

    private static final AbiCodec<List<?>> NUMBER = AbiCodec.of(List.of("uint8"));

    private StateAnswer() {}

    private static <E extends Enum<E>> E read(Bytes answer, Class<E> type) {
        int number = ((BigInteger) NUMBER.decode(answer).get(0)).intValue();
        E[] states = type.getEnumConstants();
        if (number >= states.length) {
            throw new DataException("The contract answers " + number + ", which is no " + type.getSimpleName(), null, null);
        }
        return states[number];
    }

    static final class OfProposal implements AnswerReader<ProposalState> {
        @Override
        public ProposalState read(Bytes answer) {
            return StateAnswer.read(answer, ProposalState.class);
        }
    }

    static final class OfOperation implements AnswerReader<OperationState> {
        @Override
        public OperationState read(Bytes answer) {
            return StateAnswer.read(answer, OperationState.class);
        }
    }
}

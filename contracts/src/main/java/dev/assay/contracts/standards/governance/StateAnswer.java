package dev.assay.contracts.standards.governance;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiCodec;
import dev.assay.contracts.abi.ResultReader;
import dev.assay.core.error.DataException;
import java.math.BigInteger;
import java.util.List;

/** The number of a state. */
final class StateAnswer {

    private static final AbiCodec<List<?>> NUMBER = AbiCodec.of(List.of("uint8"));

    private StateAnswer() {}

    private static int number(Bytes answer) {
        return ((BigInteger) NUMBER.decode(answer).get(0)).intValue();
    }

    private static DataException unknown(int number, Class<?> type) {
        return new DataException(
                "The contract answers " + number + ", which is no " + type.getSimpleName(), null, null);
    }

    static final class OfProposal implements ResultReader<ProposalState> {

        @Override
        public ProposalState read(Bytes answer) {
            int number = number(answer);
            for (ProposalState state : ProposalState.values()) {
                if (state.number() == number) {
                    return state;
                }
            }
            throw unknown(number, ProposalState.class);
        }
    }

    static final class OfOperation implements ResultReader<OperationState> {

        @Override
        public OperationState read(Bytes answer) {
            int number = number(answer);
            for (OperationState state : OperationState.values()) {
                if (state.number() == number) {
                    return state;
                }
            }
            throw unknown(number, OperationState.class);
        }
    }
}

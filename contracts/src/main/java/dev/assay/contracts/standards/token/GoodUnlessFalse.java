package dev.assay.contracts.standards.token;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.ResultReader;
import java.math.BigInteger;

/** Whether a token did what it was told: it says so, or it says nothing, as older ones do. */
final class GoodUnlessFalse implements ResultReader<Boolean> {

    private static final Bytes TRUE = Bytes32.of(BigInteger.ONE).toBytes();

    @Override
    public Boolean read(Bytes answer) {
        return answer.isEmpty() || (answer.size() >= 32 && answer.slice(0, 32).equals(TRUE));
    }
}

package dev.assay.contracts.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.contracts.fee.BaseFee;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Consumer;

/** The file on the base fee. */
final class FeeVectors {

    private FeeVectors() {}

    static void addTo(Map<String, Consumer<Vector>> checks) {
        checks.put("eip1559-basefee", FeeVectors::baseFee);
    }

    private static void baseFee(Vector vector) {
        assertThat(BaseFee.next(
                        number(vector, "parentGasUsed"),
                        number(vector, "parentGasLimit"),
                        number(vector, "parentBaseFee")))
                .isEqualTo(number(vector, "baseFee"));
    }

    private static BigInteger number(Vector vector, String name) {
        return new BigInteger(vector.text(name));
    }
}

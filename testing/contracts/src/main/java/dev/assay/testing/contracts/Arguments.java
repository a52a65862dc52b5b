package dev.assay.testing.contracts;

import dev.assay.contracts.abi.AbiParameter;
import dev.assay.contracts.abi.AbiType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a test writes, as what the codec takes. */
final class Arguments {

    private Arguments() {}

    static Object[] fit(List<AbiParameter> inputs, Object... values) {
        Object[] fitted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            fitted[i] = fit(i < inputs.size() ? inputs.get(i).type() : null, values[i]);
        }
        return fitted;
    }

    private static Object fit(@Nullable AbiType type, Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return BigInteger.valueOf(((Number) value).longValue());
        }
        if (value instanceof Deployed contract) {
            return contract.address();
        }
        if (value instanceof List<?> list && type != null) {
            List<Object> fitted = new ArrayList<>();
            boolean tuple = type.kind() == AbiType.Kind.TUPLE;
            for (int i = 0; i < list.size(); i++) {
                boolean known = !tuple || i < type.components().size();
                AbiType of = tuple && known ? type.components().get(i).type() : tuple ? null : type.element();
                fitted.add(fit(of, list.get(i)));
            }
            return fitted;
        }
        return value;
    }
}

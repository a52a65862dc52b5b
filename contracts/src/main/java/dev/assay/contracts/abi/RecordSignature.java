package dev.assay.contracts.abi;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record is in Solidity: what its annotation says, else what its components are. */
final class RecordSignature {

    private static final int DEEPEST = 32;
    private static final Map<Type, String> PLAIN = Map.of(
            BigInteger.class, "uint256",
            Address.class, "address",
            boolean.class, "bool",
            Boolean.class, "bool",
            String.class, "string",
            Bytes.class, "bytes",
            Bytes32.class, "bytes32");

    private RecordSignature() {}

    static AbiEvent event(Class<?> type) {
        Abi said = said(type);
        if (said == null) {
            return new AbiEvent(type.getSimpleName(), components(type, 0), false);
        }
        if (said.events().size() != 1 || !said.functions().isEmpty()) {
            throw wrong(type, "must be one event, perhaps after structs");
        }
        AbiEvent event = said.events().get(0);
        checkIndexed(type, event);
        return event;
    }

    static AbiError error(Class<?> type) {
        Abi said = said(type);
        if (said == null) {
            return new AbiError(type.getSimpleName(), AbiType.tuple(components(type, 0)));
        }
        if (said.errors().size() != 1 || !said.functions().isEmpty()) {
            throw wrong(type, "must be one error, perhaps after structs");
        }
        return said.errors().get(0);
    }

    private static @Nullable Abi said(Class<?> type) {
        Solidity solidity = type.getAnnotation(Solidity.class);
        if (solidity == null) {
            return null;
        }
        try {
            return Abi.parse(String.join("\n", solidity.value()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("record " + type.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException wrong(Class<?> type, String why) {
        return new IllegalArgumentException("@Solidity of record " + type.getSimpleName() + " " + why);
    }

    private static void checkIndexed(Class<?> type, AbiEvent event) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < Math.min(components.length, event.inputs().size()); i++) {
            if (components[i].isAnnotationPresent(Indexed.class)
                    && !event.inputs().get(i).indexed()) {
                throw wrong(type, "says that " + components[i].getName() + " is not indexed, @Indexed that it is");
            }
        }
    }

    private static List<AbiParameter> components(Class<?> record, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("record " + record.getSimpleName() + " contains itself");
        }
        List<AbiParameter> parameters = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String where = record.getSimpleName() + "." + component.getName();
            parameters.add(new AbiParameter(
                    type(component.getGenericType(), where, depth),
                    component.getName(),
                    component.isAnnotationPresent(Indexed.class)));
        }
        return parameters;
    }

    private static AbiType type(Type java, String where, int depth) {
        String plain = PLAIN.get(java);
        if (plain != null) {
            return AbiType.parse(plain);
        }
        if (java instanceof Class<?> type && type.isRecord()) {
            return AbiType.tuple(components(type, depth + 1));
        }
        if (java instanceof ParameterizedType list && list.getRawType() == List.class) {
            return AbiType.array(type(list.getActualTypeArguments()[0], where, depth), -1);
        }
        throw new IllegalArgumentException(where + " (" + java.getTypeName()
                + ") could be several types of Solidity: say which by @Solidity on the record");
    }
}

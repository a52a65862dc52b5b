package dev.assay.contracts.abi;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import dev.assay.contracts.abi.IntegerCodec.As;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Chooses how a type of the ABI is one of Java; refuses what cannot be. */
final class Codecs {

    private Codecs() {}

    /** Every value as the plain type {@link dev.assay.contracts.abi} names. */
    static Codec of(AbiType type, String where) {
        return of(type, Object.class, where);
    }

    /**
     * Values as one type of Java; {@link Object} takes the plain one.
     *
     * @throws IllegalArgumentException if it cannot hold them
     */
    static Codec of(AbiType type, Type java, String where) {
        return switch (type.kind()) {
            case UINT, INT -> new IntegerCodec(type, where, integer(type, java, where));
            case BOOL -> new WordCodecs.OfBool(require(type, java, where, boolean.class, Boolean.class), where);
            case ADDRESS -> new WordCodecs.OfAddress(require(type, java, where, Address.class), where);
            case FUNCTION -> new WordCodecs.OfFixedBytes(require(type, java, where, Bytes.class), where, false);
            case FIXED_BYTES -> fixedBytes(type, java, where);
            case BYTES -> new BytesCodec(require(type, java, where, Bytes.class), where, false);
            case STRING -> {
                require(type, java, where, String.class, Bytes.class);
                yield new BytesCodec(type, where, java != Bytes.class);
            }
            case ARRAY -> new ArrayCodec(type, where, of(type.element(), element(type, java, where), where + "[]"));
            case TUPLE -> tuple(type, java, where);
        };
    }

    private static As integer(AbiType type, Type java, String where) {
        if (java == long.class || java == Long.class) {
            return As.LONG;
        }
        if (java == int.class || java == Integer.class) {
            return As.INT;
        }
        require(type, java, where, BigInteger.class);
        return As.BIG;
    }

    private static Codec fixedBytes(AbiType type, Type java, String where) {
        boolean wide = type.size() == 32 && java != Bytes.class;
        if (type.size() == 32) {
            require(type, java, where, Bytes32.class, Bytes.class);
        } else {
            require(type, java, where, Bytes.class);
        }
        return new WordCodecs.OfFixedBytes(type, where, wide);
    }

    private static Type element(AbiType type, Type java, String where) {
        if (java instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            Type element = generic.getActualTypeArguments()[0];
            return element instanceof WildcardType wild ? wild.getUpperBounds()[0] : element;
        }
        require(type, java, where, List.class);
        return Object.class;
    }

    private static Codec tuple(AbiType type, Type java, String where) {
        if (java instanceof Class<?> record && record.isRecord()) {
            return record(type, record, where);
        }
        Type raw = java instanceof ParameterizedType generic ? generic.getRawType() : java;
        require(type, raw, where, List.class);
        List<Codec> parts = new ArrayList<>();
        for (AbiParameter component : type.components()) {
            parts.add(of(component.type(), Object.class, inside(where, component.name(), parts.size())));
        }
        return new TupleCodec(type, where, parts, new ListStructure(parts.size()));
    }

    private static Codec record(AbiType type, Class<?> record, String where) {
        checkNames(type.components(), record, what(type, where));
        RecordComponent[] components = record.getRecordComponents();
        List<Codec> parts = new ArrayList<>();
        for (AbiParameter component : type.components()) {
            RecordComponent ours = components[parts.size()];
            parts.add(of(component.type(), ours.getGenericType(), inside(where, ours.getName(), parts.size())));
        }
        return new TupleCodec(type, where, parts, new RecordStructure(record));
    }

    /** Refuses a record with other components, by number and name. */
    static void checkNames(List<AbiParameter> fields, Class<?> record, String what) {
        RecordComponent[] components = record.getRecordComponents();
        if (components.length != fields.size()) {
            throw new IllegalArgumentException(what + " has " + fields.size() + " components, record "
                    + record.getSimpleName() + " has " + components.length);
        }
        for (int i = 0; i < components.length; i++) {
            String name = fields.get(i).name();
            if (!name.isEmpty() && !sameName(name, components[i].getName())) {
                throw new IllegalArgumentException(what + " has " + name + " where record " + record.getSimpleName()
                        + " has " + components[i].getName() + ": the order must be the same");
            }
        }
    }

    /** Solidity writes {@code _owner}, {@code owner_} and {@code token_id} where Java writes owner and tokenId. */
    static boolean sameName(String solidity, String java) {
        return solidity.replace("_", "").equalsIgnoreCase(java.replace("_", ""));
    }

    private static String inside(String where, String name, int index) {
        String part = name.isEmpty() ? "#" + index : name;
        return where.isEmpty() ? part : where + "." + part;
    }

    private static AbiType require(AbiType type, Type java, String where, Class<?>... allowed) {
        if (java == Object.class) {
            return type;
        }
        List<String> names = new ArrayList<>();
        for (Class<?> one : allowed) {
            if (java == one) {
                return type;
            }
            names.add(one.getSimpleName());
        }
        String integers = type.kind() == AbiType.Kind.UINT || type.kind() == AbiType.Kind.INT ? ", long or int" : "";
        throw new IllegalArgumentException(what(type, where) + " cannot be " + java.getTypeName() + ", only "
                + String.join(" or ", names) + integers);
    }

    private static String what(AbiType type, String where) {
        return where.isEmpty() ? type.canonical() : where + " (" + type.canonical() + ")";
    }
}

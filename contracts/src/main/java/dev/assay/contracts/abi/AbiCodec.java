package dev.assay.contracts.abi;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.core.error.DataException;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Turns values into the bytes of one type and back, as {@code abi.encode} and {@code abi.decode} of Solidity do.
 *
 * <pre>{@code
 * record Position(Address owner, BigInteger size, List<Leg> legs) {}
 * AbiCodec<Position> codec = AbiCodec.of("(address owner, uint256 size, (uint8 side, int64 amount)[] legs)", Position.class);
 * Position position = codec.decode(bytes);
 * }</pre>
 *
 * <p>Immutable and thread-safe; making one costs more than using it.
 *
 * @param <T> what a value is in Java
 */
public final class AbiCodec<T> {

    private final Codec codec;

    private AbiCodec(Codec codec) {
        this.codec = codec;
    }

    /**
     * Returns the codec of a list of values, each of its own type, as plain as {@link dev.assay.contracts.abi} says.
     *
     * @throws IllegalArgumentException if a type is none
     */
    public static AbiCodec<List<?>> of(List<String> types) {
        AbiType tuple = AbiType.tuple(types.stream()
                .map(type -> new AbiParameter(AbiType.parse(type), "", false))
                .toList());
        return of(tuple, "");
    }

    /**
     * Returns the codec of a record: a tuple with as many components, of types that fit, in the same order.
     *
     * @param tuple such as {@code (address owner, uint256 size)}; where components are named, the record's have to agree
     * @throws IllegalArgumentException if it is no tuple or the record does not fit, naming the component
     */
    public static <T extends Record> AbiCodec<T> of(String tuple, Class<T> type) {
        AbiType parsed = AbiType.parse(tuple);
        if (parsed.kind() != AbiType.Kind.TUPLE) {
            throw new IllegalArgumentException("tuple must be in parentheses: " + tuple);
        }
        return new AbiCodec<>(Codecs.of(parsed, requireNonNull(type, "type"), ""));
    }

    static AbiCodec<List<?>> of(AbiType tuple, String where) {
        return new AbiCodec<>(Codecs.of(tuple, where));
    }

    static AbiCodec<Object> of(AbiType tuple, Type java, String where) {
        return new AbiCodec<>(Codecs.of(tuple, java, where));
    }

    /**
     * Returns the bytes of a value.
     *
     * @throws IllegalArgumentException if it does not fit its type, naming the component
     */
    public Bytes encode(T value) {
        Output out = new Output(Math.max(256, 2 * codec.headSize()));
        codec.write(value, out, codec.type().isDynamic() ? 0 : out.reserve(codec.staticSize()));
        return out.toBytes();
    }

    /**
     * Returns the value of bytes. What stands behind it is left alone, as Solidity does.
     *
     * @throws DataException if they are no value of the type, or describe more than they are
     */
    public T decode(Bytes bytes) {
        return decode(bytes, 0);
    }

    @SuppressWarnings("unchecked") // The factories pair T with the codec.
    T decode(Bytes bytes, int from) {
        byte[] copied =
                from == 0 ? bytes.toArray() : bytes.slice(from, bytes.size()).toArray();
        return (T) codec.read(Input.of(copied), 0);
    }

    /** Returns the type. */
    @Override
    public String toString() {
        return codec.type().toString();
    }
}

package dev.assay.contracts.chain;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiCodec;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.abi.FunctionCodec;
import dev.assay.core.error.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;

/** The function of Multicall3 that makes many calls, and what does the same where that is not. */
final class Aggregate3 {

    private static final AbiFunction FUNCTION =
            AbiFunction.parse("function aggregate3((address target, bool allowFailure, bytes callData)[] calls) payable"
                    + " returns ((bool success, bytes returnData)[] returnData)");

    /** One call. */
    record Inner(Address target, boolean allowFailure, Bytes callData) {}

    /** What it came to. */
    record Result(boolean success, Bytes returnData) {}

    private record Inners(List<Inner> calls) {}

    private record Results(List<Result> returnData) {}

    private static final FunctionCodec CODEC =
            FunctionCodec.of(FUNCTION, List.of(listOf(Inners.class)), listOf(Results.class));
    private static final AbiCodec<Inners> CONSTRUCTOR =
            AbiCodec.of("((address target, bool allowFailure, bytes callData)[] calls)", Inners.class);

    /** Bytes an inner call takes beside its own: offset, target, flag, offset, length and up to a word of filling. */
    static final int OVERHEAD = 6 * 32;

    private Aggregate3() {}

    /** The generic type of a list, taken from the record that holds one. */
    private static Type listOf(Class<?> record) {
        return record.getRecordComponents()[0].getGenericType();
    }

    static Bytes callData(List<Inner> calls) {
        return CODEC.encode(new Object[] {calls});
    }

    /** The code of a deployment that leaves the results instead of code. */
    static Bytes creation(List<Inner> calls) {
        return code("aggregate-once.hex").concat(CONSTRUCTOR.encode(new Inners(calls)));
    }

    /** The code of a contract that does what Multicall3 does. */
    static Bytes runtime() {
        return code("aggregate.hex");
    }

    /**
     * Reads an answer.
     *
     * @throws DataException if it is none, or of another number of calls
     */
    @SuppressWarnings("unchecked") // The codec was made for that type.
    static List<Result> results(Bytes answer, int calls) {
        List<Result> results = (List<Result>) Objects.requireNonNull(CODEC.decode(answer));
        if (results.size() != calls) {
            throw new DataException("Of " + calls + " calls in one, " + results.size() + " were answered", null, null);
        }
        return results;
    }

    private static Bytes code(String name) {
        try (InputStream in = Objects.requireNonNull(Aggregate3.class.getResourceAsStream(name), name)) {
            return Bytes.parse(new String(in.readAllBytes(), US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

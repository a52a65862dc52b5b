package dev.assay.contracts.abi;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.core.error.DataException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the arguments of a function into call data and its answer into a value, each as a type of Java: what a method of a
 * bound interface stands on. Immutable and thread-safe; making one costs more than using it.
 */
public final class FunctionCodec {

    private final AbiFunction function;
    private final Codec arguments;
    private final @Nullable Codec result;

    private FunctionCodec(AbiFunction function, Codec arguments, @Nullable Codec result) {
        this.function = function;
        this.arguments = arguments;
        this.result = result;
    }

    /**
     * Checks that a function can be called with arguments of some types, and answer as another.
     *
     * @param arguments the type of each argument, in order
     * @param result the type of the result: of several a record with as many components, or a list; {@code void} of none;
     *     null if answers are not to be read
     * @throws MismatchException if they do not fit, with every reason
     */
    public static FunctionCodec of(AbiFunction function, List<? extends Type> arguments, @Nullable Type result) {
        List<String> complaints = new ArrayList<>();
        Codec encoder = arguments(requireNonNull(function, "function"), arguments, complaints);
        Codec decoder = result == null ? null : result(function, result, complaints);
        if (encoder == null || !complaints.isEmpty()) {
            throw new MismatchException(function, complaints);
        }
        return new FunctionCodec(function, encoder, decoder);
    }

    private static @Nullable Codec arguments(
            AbiFunction function, List<? extends Type> types, List<String> complaints) {
        List<AbiParameter> inputs = function.inputs();
        if (types.size() != inputs.size()) {
            complaints.add("it takes " + inputs.size() + " arguments, the method " + types.size());
            return null;
        }
        List<Codec> parts = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            AbiParameter input = inputs.get(i);
            String where = function.name() + "." + (input.name().isEmpty() ? "#" + i : input.name());
            try {
                parts.add(Codecs.of(input.type(), types.get(i), where));
            } catch (IllegalArgumentException e) {
                complaints.add("parameter " + (i + 1) + ": " + e.getMessage());
            }
        }
        return complaints.isEmpty()
                ? new TupleCodec(AbiType.tuple(inputs), function.name(), parts, new ArrayStructure(parts.size()))
                : null;
    }

    private static @Nullable Codec result(AbiFunction function, Type type, List<String> complaints) {
        List<AbiParameter> outputs = function.outputs();
        AbiType tuple = AbiType.tuple(outputs);
        String where = "result of " + function.name();
        boolean nothing = type == void.class || type == Void.class;
        try {
            if (nothing && outputs.isEmpty()) {
                return new TupleCodec(tuple, where, List.of(), new SingleStructure());
            }
            if (nothing || outputs.isEmpty()) {
                complaints.add(nothing ? "it returns " + tuple + ", which void would lose" : "it returns nothing");
                return null;
            }
            if (outputs.size() > 1) {
                return Codecs.of(tuple, type, where);
            }
            Codec only = Codecs.of(outputs.get(0).type(), type, where);
            return new TupleCodec(tuple, where, List.of(only), new SingleStructure());
        } catch (IllegalArgumentException e) {
            complaints.add(e.getMessage() + (outputs.size() > 1 ? ", or a record with these components" : ""));
            return null;
        }
    }

    /** Returns the function. */
    public AbiFunction function() {
        return function;
    }

    /**
     * Returns selector and arguments.
     *
     * @throws IllegalArgumentException if there are too many or too few, or one does not fit its type, naming it
     */
    public Bytes encode(@Nullable Object[] values) {
        Output out = new Output(Math.max(128, 4 + 2 * arguments.headSize()));
        function.selector().copyTo(out.bytes(), out.reserve(4));
        arguments.write(values, out, arguments.type().isDynamic() ? 0 : out.reserve(arguments.staticSize()));
        return out.toBytes();
    }

    /**
     * Returns the value of an answer; null if the function returns nothing.
     *
     * @throws DataException if it is not what the function answers
     * @throws IllegalStateException if answers are not to be read
     */
    public @Nullable Object decode(Bytes answer) {
        if (result == null) {
            throw new IllegalStateException("answers of " + function.signature() + " are not to be read");
        }
        return function.outputs().isEmpty() ? null : result.read(Input.of(answer.toArray()), 0);
    }

    @Override
    public String toString() {
        return function.toString();
    }
}

package dev.assay.contracts.abi;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.core.error.DataException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function of a contract. Immutable, equal by what it is called with and answers. */
public final class AbiFunction {

    private final String name;
    private final Mutability mutability;
    private final AbiType inputs;
    private final AbiType outputs;
    private final Bytes selector;
    private volatile @Nullable AbiCodec<List<?>> arguments;
    private volatile @Nullable AbiCodec<List<?>> results;

    AbiFunction(String name, Mutability mutability, AbiType inputs, AbiType outputs) {
        this.name = name;
        this.mutability = mutability;
        this.inputs = inputs;
        this.outputs = outputs;
        this.selector = Signatures.hash(signature()).toBytes().slice(0, 4);
    }

    /**
     * Reads one line of Solidity: {@code function balanceOf(address owner) view returns (uint256)}; the first word may be
     * left out.
     *
     * @throws IllegalArgumentException if it is no function, saying where
     */
    public static AbiFunction parse(String line) {
        return Signatures.function(requireNonNull(line, "line"), Map.of());
    }

    /** Returns its name without its arguments. */
    public String name() {
        return name;
    }

    /** Returns what it may do to the state. */
    public Mutability mutability() {
        return mutability;
    }

    /** Returns its arguments, in order. */
    public List<AbiParameter> inputs() {
        return inputs.components();
    }

    /** Returns its results, in order. */
    public List<AbiParameter> outputs() {
        return outputs.components();
    }

    /** Returns name and types as the selector is taken of: {@code transfer(address,uint256)}. */
    public String signature() {
        return Signatures.canonical(name, inputs);
    }

    /** Returns the four bytes that call data begin with. */
    public Bytes selector() {
        return selector;
    }

    /**
     * Returns selector and arguments.
     *
     * @throws IllegalArgumentException if there are too many or too few, or one does not fit its type, naming it
     */
    public Bytes encode(List<?> values) {
        return selector.concat(arguments().encode(requireNonNull(values, "values")));
    }

    /**
     * Returns the arguments of call data.
     *
     * @throws IllegalArgumentException if the selector is another function's
     * @throws DataException if what follows it are not its arguments
     */
    public List<?> decode(Bytes callData) {
        if (callData.size() < 4 || !callData.slice(0, 4).equals(selector)) {
            throw new IllegalArgumentException("callData does not begin with " + selector + " of " + signature());
        }
        return arguments().decode(callData, 4);
    }

    /**
     * Returns the results of what a call answered.
     *
     * @throws DataException if it is not what the function answers
     */
    public List<?> decodeResult(Bytes answer) {
        return results().decode(answer);
    }

    // Made when they are needed: what is bound to an interface has codecs of its own.
    private AbiCodec<List<?>> arguments() {
        AbiCodec<List<?>> made = arguments;
        if (made == null) {
            made = AbiCodec.of(inputs, name);
            arguments = made;
        }
        return made;
    }

    private AbiCodec<List<?>> results() {
        AbiCodec<List<?>> made = results;
        if (made == null) {
            made = AbiCodec.of(outputs, "result of " + name);
            results = made;
        }
        return made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AbiFunction that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Returns it as one line of Solidity. */
    @Override
    public String toString() {
        return "function " + name + Signatures.human(inputs())
                + (mutability == Mutability.NONPAYABLE ? "" : " " + mutability)
                + (outputs().isEmpty() ? "" : " returns " + Signatures.human(outputs()));
    }
}

package dev.assay.contracts.abi;

import dev.assay.contracts.Bytes;
import java.util.List;

/** What a contract is deployed with. Immutable. */
public final class AbiConstructor {

    private final AbiType inputs;
    private final boolean payable;
    private final AbiCodec<List<?>> codec;

    AbiConstructor(AbiType inputs, boolean payable) {
        this.inputs = inputs;
        this.payable = payable;
        this.codec = AbiCodec.of(inputs, "constructor");
    }

    /** Returns its arguments, in order. */
    public List<AbiParameter> inputs() {
        return inputs.components();
    }

    /** Returns whether it takes ether. */
    public boolean isPayable() {
        return payable;
    }

    /**
     * Returns the bytes that follow the code of a deployment.
     *
     * @throws IllegalArgumentException if there are too many or too few, or one does not fit its type, naming it
     */
    public Bytes encode(List<?> values) {
        return codec.encode(values);
    }

    /** Returns it as one line of Solidity. */
    @Override
    public String toString() {
        return "constructor" + Signatures.human(inputs()) + (payable ? " payable" : "");
    }
}

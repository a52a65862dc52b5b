package dev.assay.contracts.solc;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.abi.Abi;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compiled contract. Immutable. */
public final class Artifact {

    private final String source;
    private final String name;
    private final Abi abi;
    private final Bytecode creation;
    private final Bytecode runtime;
    private final @Nullable String metadata;

    Artifact(String source, String name, Abi abi, Bytecode creation, Bytecode runtime, @Nullable String metadata) {
        this.source = requireNonNull(source, "source");
        this.name = requireNonNull(name, "name");
        this.abi = requireNonNull(abi, "abi");
        this.creation = requireNonNull(creation, "creation");
        this.runtime = requireNonNull(runtime, "runtime");
        this.metadata = metadata;
    }

    /** Returns the name of the source it is in, such as {@code src/Token.sol}; empty where a file does not say. */
    public String source() {
        return source;
    }

    /** Returns its name, such as {@code Token}. */
    public String name() {
        return name;
    }

    /** Returns {@code source:name}, as explorers ask for it. */
    public String fullName() {
        return source.isEmpty() ? name : source + ":" + name;
    }

    /** Returns its interface. */
    public Abi abi() {
        return abi;
    }

    /** Returns the code that creates it; no byte for an interface or an abstract contract. */
    public Bytecode creationCode() {
        return creation;
    }

    /** Returns the code that stays at the address, with zeros where immutable values come. */
    public Bytecode runtimeCode() {
        return runtime;
    }

    /** Returns what the compiler wrote of itself and its input, as JSON; empty if nothing. */
    public Optional<String> metadata() {
        return Optional.ofNullable(metadata);
    }

    /** Returns whether there is code to deploy: an interface and an abstract contract have none. */
    public boolean isDeployable() {
        return creation.size() > 0;
    }

    /** Returns the sizes that the chain limits, creation first. */
    public List<CodeSize> sizes() {
        return List.of(
                new CodeSize(fullName(), CodeSize.Limit.CREATION, creation.size()),
                new CodeSize(fullName(), CodeSize.Limit.RUNTIME, runtime.size()));
    }

    /** Returns it with the gaps of libraries filled, in both codes; see {@link Bytecode#link}. */
    public Artifact link(Map<String, Address> libraries) {
        return new Artifact(source, name, abi, creation.link(libraries), runtime.link(libraries), metadata);
    }

    /**
     * Returns what creates it with arguments for its constructor.
     *
     * @throws IllegalArgumentException if they are too many or too few, or one does not fit its type, naming it
     * @throws IllegalStateException if it has no code, or gaps for libraries
     */
    public Deployment deployment(Object... arguments) {
        if (!isDeployable()) {
            throw new IllegalStateException(fullName() + " is an interface or abstract: it has no code to deploy");
        }
        return Deployment.of(fullName(), creation.bytes(), abi.constructor(), Arrays.asList(arguments));
    }

    @Override
    public String toString() {
        return fullName() + " (" + creation + ")";
    }
}

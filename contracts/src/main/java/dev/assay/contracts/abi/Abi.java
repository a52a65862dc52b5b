package dev.assay.contracts.abi;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.Bytes32;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a contract's interface. Immutable.
 *
 * <pre>{@code
 * Abi abi = Abi.parse("""
 *     struct Leg { uint8 side; int64 amount; }
 *     function open(Leg[] legs) payable returns (uint256 id)
 *     event Opened(uint256 indexed id, address owner)
 *     error TooManyLegs(uint256 most)""");
 * }</pre>
 */
public final class Abi {

    private final List<AbiFunction> functions;
    private final List<AbiEvent> events;
    private final List<AbiError> errors;
    private final AbiConstructor constructor;
    private final @Nullable Mutability fallback;
    private final boolean receive;

    Abi(AbiBuilder builder) {
        this.functions = List.copyOf(builder.functions);
        this.events = List.copyOf(builder.events);
        this.errors = List.copyOf(builder.errors);
        this.constructor = builder.constructor;
        this.fallback = builder.fallback;
        this.receive = builder.receive;
    }

    /**
     * Reads lines of Solidity, one declaration each: functions, events, errors, a constructor, {@code fallback},
     * {@code receive}, and structs that the others name, in any order. Empty lines and {@code //} are skipped.
     *
     * @throws IllegalArgumentException if a line is none, saying where
     */
    public static Abi parse(String lines) {
        return new Abi(HumanAbi.read(requireNonNull(lines, "lines")));
    }

    /**
     * Reads the array a compiler writes as {@code abi}, or the artifact of a compiler that holds it.
     *
     * @throws IllegalArgumentException if it is none, saying what
     */
    public static Abi parseJson(String json) {
        return new Abi(JsonAbi.read(requireNonNull(json, "json")));
    }

    /** Returns its functions, in the order of the source. */
    public List<AbiFunction> functions() {
        return functions;
    }

    /** Returns its events, in the order of the source. */
    public List<AbiEvent> events() {
        return events;
    }

    /** Returns its errors, in the order of the source. */
    public List<AbiError> errors() {
        return errors;
    }

    /** Returns its constructor; one without arguments where the source names none. */
    public AbiConstructor constructor() {
        return constructor;
    }

    /** Returns what its fallback function may do; empty if it has none. */
    public Optional<Mutability> fallback() {
        return Optional.ofNullable(fallback);
    }

    /** Returns whether it takes ether that comes without call data. */
    public boolean hasReceive() {
        return receive;
    }

    /** Returns all functions of a name: overloads have the same. */
    public List<AbiFunction> functions(String name) {
        return functions.stream().filter(f -> f.name().equals(name)).toList();
    }

    /** Returns the function of a name, or of name and types such as {@code f(uint256)}; empty if there is none.
     *
     * @throws IllegalArgumentException if there are several of that name
     */
    public Optional<AbiFunction> find(String nameOrSignature) {
        List<AbiFunction> found = new ArrayList<>();
        for (AbiFunction function : functions) {
            if (function.signature().equals(nameOrSignature)) {
                return Optional.of(function);
            }
            if (function.name().equals(nameOrSignature)) {
                found.add(function);
            }
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException(nameOrSignature + " is the name of several functions, say which: "
                    + found.stream().map(AbiFunction::signature).toList());
        }
        return found.stream().findFirst();
    }

    /** Returns the function whose selector call data begin with; empty if it is none of these. */
    public Optional<AbiFunction> functionOf(Bytes callData) {
        if (callData.size() < 4) {
            return Optional.empty();
        }
        Bytes selector = callData.slice(0, 4);
        return functions.stream().filter(f -> f.selector().equals(selector)).findFirst();
    }

    /** Returns the event that topics belong to; empty if it is none of these. Anonymous events come last. */
    public Optional<AbiEvent> eventOf(List<Bytes32> topics) {
        return events.stream()
                .filter(event -> event.matches(topics))
                .min((one, other) -> Boolean.compare(one.isAnonymous(), other.isAnonymous()));
    }

    /** Returns the error whose selector the data of a revert begin with; empty if it is none of these. */
    public Optional<AbiError> errorOf(Bytes data) {
        return errors.stream().filter(error -> error.matches(data)).findFirst();
    }
}

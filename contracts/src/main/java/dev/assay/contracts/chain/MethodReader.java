package dev.assay.contracts.chain;

import dev.assay.contracts.abi.Abi;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.abi.AbiParameter;
import dev.assay.contracts.abi.AbiType;
import dev.assay.contracts.abi.FunctionCodec;
import dev.assay.contracts.abi.MismatchException;
import dev.assay.contracts.abi.Mutability;
import dev.assay.contracts.abi.ResultReader;
import dev.assay.contracts.abi.Solidity;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.Pending;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out what the methods of one interface do, and complains about those that do nothing. */
final class MethodReader {

    private final Class<?> type;
    private final @Nullable Abi abi;
    private final List<String> complaints;

    MethodReader(Class<?> type, @Nullable Abi abi, List<String> complaints) {
        this.type = type;
        this.abi = abi;
        this.complaints = complaints;
    }

    /** Returns null after a complaint. */
    @Nullable
    MethodPlan read(Method method) {
        try {
            return method.isDefault() ? MethodPlan.OfDefault.of(method) : function(method);
        } catch (IllegalArgumentException e) {
            complain(method, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void complain(Method method, String why) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
        complaints.add(type.getSimpleName() + "." + method.getName() + parameters + ": " + why);
    }

    private @Nullable MethodPlan function(Method method) {
        Shape shape = Shape.of(method);
        FunctionCodec codec = codec(method, shape);
        if (codec == null) {
            return null;
        }
        AbiFunction function = codec.function();
        boolean reads = function.mutability().isRead();
        if (shape.draft() && reads) {
            complain(method, "there is nothing to send, the function only reads, in: " + function);
            return null;
        }
        if (!shape.draft() && !shape.later() && !reads) {
            complain(
                    method,
                    "the function changes the state, so the method must return Pending, sent, Draft, to be"
                            + " sent, or Call, to be tried, in: " + function);
            return null;
        }
        ResultReader<?> reader = shape.reader();
        return shape.draft()
                ? new MethodPlan.OfDraft(codec, reader, shape.options(), shape.sent())
                : new MethodPlan.OfCall(codec, reader, shape.options(), shape.later());
    }

    private @Nullable FunctionCodec codec(Method method, Shape shape) {
        Solidity solidity = method.getAnnotation(Solidity.class);
        if (solidity == null) {
            return matched(method, shape);
        }
        AbiFunction function = parsed(method, solidity);
        return abi == null || isIn(abi, method, function) ? checked(method, shape, function) : null;
    }

    /** A line that says anything else than the ABI would be believed where answers are read, and whether it is sent. */
    private boolean isIn(Abi abi, Method method, AbiFunction line) {
        List<AbiFunction> same = abi.functions().stream()
                .filter(one -> one.signature().equals(line.signature()))
                .toList();
        if (same.stream().anyMatch(one -> agree(one, line))) {
            return true;
        }
        String why = same.isEmpty()
                ? "the ABI has no such function"
                : "the ABI says otherwise: "
                        + same.stream().map(AbiFunction::toString).collect(Collectors.joining("; "));
        complain(method, why + ", in: " + line);
        return false;
    }

    /** Whether a function reads by view or by pure makes no difference to who calls it. */
    private static boolean agree(AbiFunction one, AbiFunction other) {
        Mutability mutability = one.mutability();
        return (mutability == other.mutability()
                        || (mutability.isRead() && other.mutability().isRead()))
                && types(one.outputs()).equals(types(other.outputs()));
    }

    private static List<AbiType> types(List<AbiParameter> parameters) {
        return parameters.stream().map(AbiParameter::type).toList();
    }

    private static AbiFunction parsed(Method method, Solidity solidity) {
        String structs = InterfacePlan.lines(method.getDeclaringClass(), "struct ");
        String lines = String.join("\n", solidity.value());
        if (structs.isEmpty() && lines.startsWith("function ") && lines.indexOf('\n') < 0) {
            return AbiFunction.parse(lines);
        }
        Abi said = Abi.parse(structs + lines);
        if (said.functions().size() != 1
                || !said.events().isEmpty()
                || !said.errors().isEmpty()) {
            throw new IllegalArgumentException("@Solidity must be one function, perhaps after structs, is: " + lines);
        }
        return said.functions().get(0);
    }

    private @Nullable FunctionCodec checked(Method method, Shape shape, AbiFunction function) {
        try {
            return FunctionCodec.of(function, shape.parameters(), shape.result());
        } catch (MismatchException e) {
            e.complaints().forEach(why -> complain(method, why + ", in: " + function));
            return null;
        }
    }

    private @Nullable FunctionCodec matched(Method method, Shape shape) {
        if (abi == null) {
            complain(method, "has no @Solidity, and no ABI was given");
            return null;
        }
        List<AbiFunction> named = abi.functions(method.getName());
        if (named.isEmpty()) {
            complain(method, "the ABI has no function of that name");
            return null;
        }
        if (named.size() == 1) {
            return checked(method, shape, named.get(0));
        }
        return oneOf(method, shape, named);
    }

    private @Nullable FunctionCodec oneOf(Method method, Shape shape, List<AbiFunction> named) {
        List<FunctionCodec> fitting = new ArrayList<>();
        for (AbiFunction function : named) {
            try {
                fitting.add(FunctionCodec.of(function, shape.parameters(), shape.result()));
            } catch (MismatchException another) {
                // One of its overloads, of which one has to fit.
            }
        }
        if (fitting.size() == 1) {
            return fitting.get(0);
        }
        complain(
                method,
                (fitting.isEmpty() ? "none of the overloads fits: " : "several overloads fit, say which by @Solidity: ")
                        + (fitting.isEmpty() ? named : fitting));
        return null;
    }

    /**
     * What a method of Java looks like.
     *
     * @param parameters those that are arguments
     * @param options whether {@link CallOptions} come behind them
     * @param result what the answer is read into; null if it is not read
     * @param reader what reads the answer instead; null if its line of Solidity does
     * @param later whether it is a call to be made later
     * @param draft whether it is a transaction
     * @param sent whether that is sent at once
     */
    private record Shape(
            List<Type> parameters,
            boolean options,
            @Nullable Type result,
            @Nullable ResultReader<?> reader,
            boolean later,
            boolean draft,
            boolean sent) {

        static Shape of(Method method) {
            List<Type> parameters = new ArrayList<>(List.of(method.getGenericParameterTypes()));
            int last = parameters.size() - 1;
            boolean options = last >= 0 && parameters.get(last) == CallOptions.class;
            if (options) {
                parameters.remove(last);
            }
            Type result = method.getGenericReturnType();
            boolean sent = result == Pending.class;
            boolean draft = sent || result == Draft.class;
            boolean later = method.getReturnType() == Call.class;
            Type answer = later ? inside(result) : result;
            ResultReader<?> reader = Readers.find(method, draft ? Boolean.class : answer);
            boolean read = !draft && reader == null;
            return new Shape(parameters, options, read ? answer : null, reader, later, draft, sent);
        }

        private static Type inside(Type call) {
            if (!(call instanceof ParameterizedType generic)) {
                throw new IllegalArgumentException("returns Call without the type of its answer");
            }
            Type inside = generic.getActualTypeArguments()[0];
            return inside instanceof WildcardType wild ? wild.getUpperBounds()[0] : inside;
        }
    }
}

package dev.assay.contracts.chain;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.abi.FunctionCodec;
import dev.assay.contracts.abi.Mutability;
import dev.assay.contracts.revert.Invocation;
import dev.assay.contracts.send.Draft;
import dev.assay.contracts.send.RevertedException;
import dev.assay.contracts.send.Sender;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a method of an interface does. */
interface MethodPlan {

    @Nullable
    Object invoke(Contract contract, Object proxy, @Nullable Object[] arguments) throws Throwable;

    /** A function that is called: at once, or as a call to be made later. */
    record OfCall(FunctionCodec codec, boolean options, boolean later) implements MethodPlan {

        @Override
        @SuppressWarnings("NullAway") // A function that returns nothing gives null.
        public @Nullable Object invoke(Contract contract, Object proxy, @Nullable Object[] arguments) {
            AbiFunction function = codec.function();
            CallOptions how = options ? given(arguments, function) : CallOptions.none();
            @Nullable Object[] values = options ? Arrays.copyOf(arguments, arguments.length - 1) : arguments;
            Bytes data = codec.encode(values);
            Function<Bytes, Object> decoder = codec::decode;
            Call<Object> call = new Call<>(contract, function, values, data, how, decoder);
            return later ? call : call.get();
        }
    }

    /** A function that changes the state. */
    record OfDraft(FunctionCodec codec, boolean options, boolean sent) implements MethodPlan {

        @Override
        public Object invoke(Contract contract, Object proxy, @Nullable Object[] arguments) {
            CallOptions how = options ? given(arguments, codec.function()) : CallOptions.none();
            if (!how.fitsTransaction()) {
                throw new IllegalArgumentException(
                        "options must have only value and gas for a transaction, are " + how);
            }
            @Nullable Object[] values = options ? Arrays.copyOf(arguments, arguments.length - 1) : arguments;
            Draft draft = Draft.to(contract.address())
                    .data(codec.encode(values))
                    .value(how.value())
                    .reverts(contract.reverts());
            Draft ready = how.gas().isPresent() ? draft.gasLimit(how.gas().getAsLong()) : draft;
            return sent ? send(contract, ready, values) : ready;
        }

        private Object send(Contract contract, Draft draft, @Nullable Object[] values) {
            AbiFunction function = codec.function();
            Sender sender = contract.chain()
                    .sender()
                    .orElseThrow(() -> new IllegalStateException(function.name()
                            + " changes the chain, and nobody sends: bind it to a chain.with(sender), in: "
                            + function));
            try {
                return sender.send(draft);
            } catch (RevertedException e) {
                String block = e.ownPending() == 0 ? "latest" : "latest behind " + e.ownPending() + " own pending";
                Invocation call = new Invocation(
                        contract.address(), function.toString(), List.of(values), sender.address(), block);
                throw contract.reverts().exception(e.data(), call, e);
            }
        }
    }

    /** A default method, as its interface has it. */
    record OfDefault(MethodHandle handle) implements MethodPlan {

        static OfDefault of(Method method) {
            try {
                Class<?> declaring = method.getDeclaringClass();
                MethodHandle handle = MethodHandles.privateLookupIn(declaring, MethodHandles.lookup())
                        .unreflectSpecial(method, declaring);
                int count = method.getParameterCount();
                return new OfDefault(handle.asFixedArity()
                        .asType(MethodType.genericMethodType(1 + count))
                        .asSpreader(Object[].class, count));
            } catch (IllegalAccessException e) {
                throw new IllegalArgumentException(
                        "the default method cannot be reached: open its package to dev.assay.contracts", e);
            }
        }

        @Override
        public @Nullable Object invoke(Contract contract, Object proxy, @Nullable Object[] arguments) throws Throwable {
            return (Object) handle.invokeExact(proxy, arguments);
        }
    }

    private static CallOptions given(@Nullable Object[] arguments, AbiFunction function) {
        CallOptions how = (CallOptions) requireNonNull(arguments[arguments.length - 1], "options");
        if (how.value().signum() > 0 && function.mutability() != Mutability.PAYABLE) {
            throw new IllegalArgumentException(
                    "options pay " + how.value() + " wei, and it is not payable: " + function);
        }
        return how;
    }
}

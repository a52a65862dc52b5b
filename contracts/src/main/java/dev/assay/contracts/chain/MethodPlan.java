package dev.assay.contracts.chain;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.abi.FunctionCodec;
import dev.assay.contracts.abi.Mutability;
import dev.assay.contracts.abi.ResultReader;
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

    /** Returns the call or the draft, before it is made or sent. */
    Object prepare(Contract contract, @Nullable Object[] arguments);

    /** A function that is called: at once, or as a call to be made later. */
    record OfCall(FunctionCodec codec, @Nullable ResultReader<?> reader, boolean options, boolean later)
            implements MethodPlan {

        @Override
        public @Nullable Object invoke(Contract contract, Object proxy, @Nullable Object[] arguments) {
            Call<Object> call = prepare(contract, arguments);
            return later ? call : call.get();
        }

        @Override
        @SuppressWarnings("NullAway") // A function that returns nothing gives null.
        public Call<Object> prepare(Contract contract, @Nullable Object[] arguments) {
            AbiFunction function = codec.function();
            CallOptions how = options ? given(arguments, function) : CallOptions.none();
            @Nullable Object[] values = options ? Arrays.copyOf(arguments, arguments.length - 1) : arguments;
            Bytes data = codec.encode(values);
            Function<Bytes, Object> decoder = reader == null ? codec::decode : reader::read;
            return new Call<>(contract, function, values, data, how, decoder);
        }
    }

    /** A function that changes the state. */
    record OfDraft(FunctionCodec codec, @Nullable ResultReader<?> reader, boolean options, boolean sent)
            implements MethodPlan {

        @Override
        public Object invoke(Contract contract, Object proxy, @Nullable Object[] arguments) {
            Draft draft = prepare(contract, arguments);
            return sent ? send(contract, draft, values(arguments)) : draft;
        }

        private @Nullable Object[] values(@Nullable Object[] arguments) {
            return options ? Arrays.copyOf(arguments, arguments.length - 1) : arguments;
        }

        @Override
        public Draft prepare(Contract contract, @Nullable Object[] arguments) {
            CallOptions how = options ? given(arguments, codec.function()) : CallOptions.none();
            if (!how.fitsTransaction()) {
                throw new IllegalArgumentException(
                        "options must have only value and gas for a transaction, are " + how);
            }
            @Nullable Object[] values = values(arguments);
            Draft draft = Draft.to(contract.address())
                    .data(codec.encode(values), codec.function(), List.of(values))
                    .value(how.value())
                    .reverts(contract.reverts());
            ResultReader<?> accepted = reader;
            Draft checked = accepted == null ? draft : draft.accepting(answer -> (Boolean) accepted.read(answer));
            return how.gas().isPresent() ? checked.gasLimit(how.gas().getAsLong()) : checked;
        }

        private Object send(Contract contract, Draft draft, @Nullable Object[] values) {
            AbiFunction function = codec.function();
            Sender sender = contract.chain()
                    .sender()
                    .orElseThrow(() -> new IllegalStateException(function.name()
                            + " changes the chain, and nobody sends: bind it to a chain.with(sender), in: "
                            + function));
            contract.chain().checkSender(sender);
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

        @Override
        public Object prepare(Contract contract, @Nullable Object[] arguments) {
            throw new IllegalStateException("a default method is run, and what it calls is prepared");
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

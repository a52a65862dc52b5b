package dev.assay.contracts.chain;

import static java.util.Objects.requireNonNull;

import dev.assay.contracts.Address;
import dev.assay.contracts.Bytes;
import dev.assay.contracts.abi.AbiFunction;
import dev.assay.contracts.revert.Invocation;
import dev.assay.contracts.rpc.RpcCall;
import dev.assay.contracts.send.Draft;
import dev.assay.core.Request;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.DataException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call of a contract that has not been made yet. Making it leaves the chain as it is, also where the function would
 * change it. Immutable and thread-safe.
 *
 * @param <T> what the answer is read into
 */
public final class Call<T> {

    private final Contract contract;
    private final AbiFunction function;
    private final @Nullable Object[] arguments;
    private final Bytes data;
    private final CallOptions options;
    private final Function<Bytes, T> decoder;

    Call(
            Contract contract,
            AbiFunction function,
            @Nullable Object[] arguments,
            Bytes data,
            CallOptions options,
            Function<Bytes, T> decoder) {
        this.contract = contract;
        this.function = function;
        this.arguments = arguments;
        this.data = data;
        this.options = options;
        this.decoder = decoder;
    }

    /**
     * Returns the call of a function that reads, instead of making it:
     * {@code Call.of(token, t -> t.balanceOf(owner))}, {@code Call.of(token, Erc20::totalSupply)}.
     *
     * @param contract from {@link Chain#bind}
     * @param read uses one method of it and gives what that returns, as it is; further steps go into {@link #map}
     * @throws IllegalArgumentException if the contract was not bound, or read does anything else
     */
    public static <T, R> Call<R> of(T contract, Function<? super T, ? extends R> read) {
        Object kept = Recorder.only(requireNonNull(contract, "contract"), requireNonNull(read, "read"));
        if (kept instanceof Call<?> call) {
            @SuppressWarnings("unchecked") // The method's own type, which is the one of read.
            Call<R> typed = (Call<R>) call;
            return typed;
        }
        throw new IllegalArgumentException("read changes the chain, take Call.draft for: " + kept);
    }

    /**
     * Returns the transaction of a function that changes the chain, instead of sending it: {@code Call.draft(token, t ->
     * t.transfer(to, amount))}. It needs no sender; its data are what proposals and batches hold.
     *
     * @param contract from {@link Chain#bind}
     * @param change uses one method of it and gives what that returns, as it is
     * @throws IllegalArgumentException if the contract was not bound, or change does anything else
     */
    public static <T> Draft draft(T contract, Function<? super T, ?> change) {
        Object kept = Recorder.only(requireNonNull(contract, "contract"), requireNonNull(change, "change"));
        if (kept instanceof Draft draft) {
            return draft;
        }
        throw new IllegalArgumentException("change only reads, take Call.of for: " + kept);
    }

    /** Returns the address that is called. */
    public Address to() {
        return contract.address();
    }

    /** Returns the function that is called. */
    public AbiFunction function() {
        return function;
    }

    /** Returns the arguments, in order. */
    public List<?> arguments() {
        return List.of(arguments);
    }

    /** Returns selector and arguments as they are sent. */
    public Bytes data() {
        return data;
    }

    /** Returns how it is made. */
    public CallOptions options() {
        return options;
    }

    /** Returns this call, made in another way. */
    public Call<T> with(CallOptions other) {
        return new Call<>(contract, function, arguments, data, requireNonNull(other, "other"), decoder);
    }

    /** Returns this call, its value made into another; the function must not block. */
    public <R> Call<R> map(Function<? super T, ? extends R> change) {
        requireNonNull(change, "change");
        return new Call<>(contract, function, arguments, data, options, answer -> change.apply(decoder.apply(answer)));
    }

    /**
     * Makes the call; blocks.
     *
     * @throws dev.assay.contracts.revert.RevertException if it reverts
     * @throws EmptyAnswerException if nothing is answered although something is expected
     * @throws DataException if the answer is not what the function answers
     * @throws AssayException if there is no good answer
     */
    public T get() {
        return request().get();
    }

    /** Returns it as a request, which can be made on another thread or with other limits; failures are those of {@link #get}. */
    public Request<T> request() {
        return new CallRequest<>(this, contract.rpc().call(rpc(options), new CallReader<>(this)));
    }

    RpcCall rpc(CallOptions how) {
        return RpcCall.of("eth_call", how.params(to(), data));
    }

    /** Reads what came back from a call that succeeded. */
    T decode(Bytes answer) {
        if (answer.isEmpty()) {
            throw new EmptyAnswerException(to(), invocation(options), null);
        }
        return decoder.apply(answer);
    }

    /** The value of an answer that is empty, of a contract that is there, and of a function that returns nothing. */
    T nothing() {
        return decoder.apply(Bytes.EMPTY);
    }

    boolean returnsNothing() {
        return function.outputs().isEmpty();
    }

    Contract contract() {
        return contract;
    }

    Invocation invocation(CallOptions how) {
        return new Invocation(
                to(),
                function.toString(),
                arguments(),
                how.from().orElse(null),
                how.block().toString());
    }

    @Override
    public String toString() {
        return function.name() + Arrays.toString(arguments) + " of " + to() + ", at " + options;
    }
}

package dev.assay.contracts.chain;

import dev.assay.contracts.rpc.RpcCall;
import dev.assay.core.Request;
import dev.assay.core.RequestOptions;
import dev.assay.core.Response;
import dev.assay.core.error.AssayException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A call as a request. Where nothing was answered, the node is asked whether a contract stands there. */
record CallRequest<T>(Call<T> call, Request<T> inner) implements Request<T> {

    @Override
    public T get() {
        try {
            return inner.get();
        } catch (EmptyAnswerException e) {
            return afterCode(e, code().get());
        }
    }

    @Override
    public Response<T> response() {
        try {
            return inner.response();
        } catch (EmptyAnswerException e) {
            Response<Boolean> code = code().response();
            return new Response<>(
                    afterCode(e, code.value()), code.status(), code.headers(), code.requestId(), code.attempts());
        }
    }

    /** The value of a function that returns nothing, if a contract is there. */
    private T afterCode(EmptyAnswerException empty, boolean code) {
        if (code && call.returnsNothing()) {
            return call.nothing();
        }
        throw explained(empty, code);
    }

    private EmptyAnswerException explained(EmptyAnswerException empty, boolean code) {
        EmptyAnswerException explained = empty.withCode(code, call.invocation(call.options()));
        explained.addSuppressed(empty);
        return explained;
    }

    private Request<Boolean> code() {
        RpcCall question =
                RpcCall.of("eth_getCode", call.to(), call.options().block().param());
        return call.contract().rpc().call(question, value -> !value.bytes().isEmpty());
    }

    @Override
    public CompletableFuture<T> async() {
        return chained(inner.async(), () -> code().async());
    }

    @Override
    public CompletableFuture<T> async(Executor executor) {
        return chained(inner.async(executor), () -> code().async(executor));
    }

    private interface Next {
        CompletableFuture<Boolean> start();
    }

    private CompletableFuture<T> chained(CompletableFuture<T> first, Next next) {
        CompletableFuture<T> result = new CompletableFuture<>();
        abortWith(result, first);
        CompletableFuture<T> unused = first.whenComplete((value, failure) -> {
            Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
            if (cause instanceof EmptyAnswerException empty && !result.isDone()) {
                CompletableFuture<Boolean> second = next.start();
                abortWith(result, second);
                CompletableFuture<Boolean> unusedToo =
                        second.whenComplete((code, problem) -> settle(result, empty, code, problem));
            } else if (failure != null) {
                result.completeExceptionally(cause == null ? failure : cause);
            } else {
                result.complete(value);
            }
        });
        return result;
    }

    private void settle(
            CompletableFuture<T> result,
            EmptyAnswerException empty,
            @Nullable Boolean code,
            @Nullable Throwable problem) {
        if (code == null) {
            result.completeExceptionally(problem == null ? empty : problem);
            return;
        }
        try {
            result.complete(afterCode(empty, code));
        } catch (AssayException e) {
            result.completeExceptionally(e);
        }
    }

    private static void abortWith(CompletableFuture<?> result, CompletableFuture<?> work) {
        CompletableFuture<?> unused = result.whenComplete((value, failure) -> {
            if (!work.isDone()) {
                work.cancel(true);
            }
        });
    }

    @Override
    public Request<T> with(UnaryOperator<RequestOptions> change) {
        return new CallRequest<>(call, inner.with(change));
    }

    @Override
    public String toString() {
        return call.toString();
    }
}

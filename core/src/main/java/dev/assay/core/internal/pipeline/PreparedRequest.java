package dev.assay.core.internal.pipeline;

import dev.assay.core.Request;
import dev.assay.core.RequestOptions;
import dev.assay.core.Response;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** A call and its options, ready to be made. */
final class PreparedRequest<T> implements Request<T> {

    private final Service service;
    private final CallSpec<T> call;
    private final RequestOptions options;

    PreparedRequest(Service service, CallSpec<T> call, RequestOptions options) {
        this.service = service;
        this.call = call;
        this.options = options;
    }

    @Override
    public T get() {
        return response().value();
    }

    @Override
    public Response<T> response() {
        return service.execute(call, options, new AbortSignal());
    }

    @Override
    public CompletableFuture<T> async() {
        return service.runAsync(this::value);
    }

    @Override
    public CompletableFuture<T> async(Executor executor) {
        return AsyncRunner.run(executor, this::value);
    }

    @Override
    public Request<T> with(UnaryOperator<RequestOptions> change) {
        return new PreparedRequest<>(service, call, change.apply(options));
    }

    private T value(AbortSignal abort) {
        return service.execute(call, options, abort).value();
    }

    @Override
    public String toString() {
        return call.operation();
    }
}

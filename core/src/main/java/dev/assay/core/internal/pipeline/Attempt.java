package dev.assay.core.internal.pipeline;

import dev.assay.core.Response;
import dev.assay.core.error.AssayException;
import dev.assay.core.http.TransportRequest;

/** One attempt: a request sent and its answer read, redirects followed, within one time limit. */
final class Attempt<T> {

    private final Run<T> run;
    private final int number;
    private long spent;

    Attempt(Run<T> run, int number) {
        this.run = run;
        this.number = number;
    }

    Response<T> execute(TransportRequest first) {
        TransportRequest request = first;
        for (int hops = 0; ; hops++) {
            Exchange<T> exchange = new Exchange<>(run, number, request, spent, hops == 0 ? number - 1 : number);
            Response<T> response = exchange.execute();
            if (response != null) {
                return response;
            }
            spent += exchange.took();
            try {
                request = Redirect.follow(request, exchange, hops);
            } catch (AssayException e) {
                throw exchange.described(e);
            }
        }
    }
}

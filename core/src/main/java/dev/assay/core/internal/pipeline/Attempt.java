package dev.assay.core.internal.pipeline;

import dev.assay.core.Response;
import dev.assay.core.error.AssayException;
import dev.assay.core.http.TransportRequest;

/** One attempt: a request sent and its answer read, redirects followed, within one time limit. */
final class Attempt {

    private Attempt() {}

    /**
     * Makes one.
     *
     * @param number which attempt of the run, from 1
     */
    static <T> Response<T> make(Run<T> run, int number, TransportRequest first) {
        TransportRequest request = first;
        long spent = 0;
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

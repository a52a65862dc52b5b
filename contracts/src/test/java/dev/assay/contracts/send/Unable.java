package dev.assay.contracts.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.assay.contracts.rpc.JsonRpc;
import dev.assay.core.http.Interceptor;
import dev.assay.core.http.Payload;
import dev.assay.core.http.Transport;
import dev.assay.core.http.TransportContext;
import dev.assay.core.http.TransportRequest;
import dev.assay.core.http.TransportResponse;
import java.io.IOException;
import java.util.List;

/** A node without some methods, or tags: where one of the texts stands in a call, what it calls is made unknown. */
final class Unable implements Interceptor {

    private final List<String> texts;

    Unable(String... texts) {
        this.texts = List.of(texts);
    }

    JsonRpc connect(String url) {
        return JsonRpc.builder(url).client(options -> options.interceptor(this)).build();
    }

    @Override
    public TransportResponse intercept(TransportRequest request, TransportContext context, Transport next)
            throws IOException {
        String body =
                request.payload().map(p -> UTF_8.decode(p.content()).toString()).orElse("");
        String changed = body;
        for (String text : texts) {
            changed = changed.replaceAll(text, "nothing-of-that");
        }
        return next.send(
                changed.equals(body)
                        ? request
                        : TransportRequest.of("POST", request.url(), request.headers(), Payload.json(changed)),
                context);
    }
}

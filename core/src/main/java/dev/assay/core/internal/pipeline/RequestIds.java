package dev.assay.core.internal.pipeline;

import dev.assay.core.http.Headers;
import org.jspecify.annotations.Nullable;

/** Finds the id that a server, or what stands before it, gave a request. */
public final class RequestIds {

    private static final String[] NAMES = {"X-Request-Id", "Request-Id", "x-amzn-RequestId", "CF-Ray"};

    private RequestIds() {}

    public static @Nullable String in(Headers headers) {
        for (String name : NAMES) {
            String id = headers.first(name);
            if (id != null) {
                return id;
            }
        }
        return null;
    }
}

package dev.assay.core.fakes;

import dev.assay.core.auth.Credential;
import dev.assay.core.auth.Secret;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.http.Headers;
import dev.assay.core.http.Payload;
import dev.assay.core.http.Transport;
import dev.assay.core.internal.pipeline.BodyReader;
import dev.assay.core.internal.pipeline.CallSpec;
import dev.assay.core.internal.pipeline.Provider;
import dev.assay.core.internal.pipeline.Service;
import dev.assay.core.internal.pipeline.StandardErrors;
import dev.assay.core.limit.RateLimit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;

/** A provider called Acme, and calls of it that hand out the body as text. */
public final class Services {

    /** Acme's address where nothing listens. */
    public static final URI BASE = URI.create("https://api.acme.example");

    private static final BodyReader<String> TEXT =
            (head, body) -> new String(body.readAllBytes(), StandardCharsets.UTF_8);

    private Services() {}

    /** Returns options without jitter, on that clock and transport. */
    public static ClientOptions.Builder options(Transport transport, ManualTime time) {
        return ClientOptions.builder().transport(transport).timeSource(time).random(noJitter());
    }

    /** Returns a generator whose every draw is zero, so that waits are not spread. */
    public static RandomGenerator noJitter() {
        return () -> 0;
    }

    /** Returns Acme at {@link #BASE}, without limits but those in the options. */
    public static Service service(ClientOptions.Builder options, Credential... credentials) {
        return service(BASE, options, credentials);
    }

    /** Returns Acme at that address. */
    public static Service service(URI base, ClientOptions.Builder options, Credential... credentials) {
        return Service.create(provider(base, credentials), options.build(), RateLimit.none());
    }

    /** Returns Acme. */
    public static Provider provider(URI base, Credential... credentials) {
        return new Provider(
                "Acme",
                base,
                Headers.of("User-Agent", "test", "Accept", "application/json"),
                List.of(credentials),
                "set ACME_KEY",
                new StandardErrors("Acme"));
    }

    /** Returns the key in the header {@code x-api-key}. */
    public static Credential key(String secret) {
        return Credential.header("x-api-key", () -> Secret.of(secret));
    }

    /** Returns a GET of {@link #BASE}. */
    public static CallSpec<String> get(String path) {
        return get(BASE, path);
    }

    /** Returns a GET. */
    public static CallSpec<String> get(URI base, String path) {
        return CallSpec.get("acme/thing", URI.create(base + path), TEXT);
    }

    /** Returns a POST that is not safe to repeat. */
    public static CallSpec<String> post(URI base, String path, String json) {
        return new CallSpec<>(
                "acme/make",
                "POST",
                URI.create(base + path),
                Headers.none(),
                Payload.json(json),
                false,
                null,
                null,
                false,
                TEXT);
    }
}

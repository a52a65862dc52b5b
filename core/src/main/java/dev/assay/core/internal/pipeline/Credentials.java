package dev.assay.core.internal.pipeline;

import dev.assay.core.auth.Credential;
import dev.assay.core.auth.Secret;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.http.TransportRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Puts a provider's credentials into a request, if it goes where they belong. */
final class Credentials {

    private static final Secret[] NONE = {};

    // Rotating keys would otherwise pile up.
    private static final int MOST_KNOWN = 32;

    private final Provider provider;
    private final Origin origin;
    private final boolean encrypted;
    private final boolean loopback;
    private final Predicate<URI> proxied;
    private final Map<Secret, Spellings> known = new ConcurrentHashMap<>();

    /**
     * Creates them.
     *
     * @param proxied whether requests to an address go through a proxy
     */
    Credentials(Provider provider, Predicate<URI> proxied) {
        this.provider = provider;
        this.proxied = proxied;
        this.origin = Origin.of(provider.base());
        this.encrypted = origin.isEncrypted();
        this.loopback = origin.isLoopback();
    }

    /**
     * Asks for the secrets of one attempt; none if they do not belong to that address. The redactor then knows them.
     *
     * @throws ConfigurationException if one is missing or must not travel there
     */
    Asked ask(URI url, Redactor redactor) {
        List<Credential> credentials = provider.credentials();
        if (credentials.isEmpty() || !origin.isOf(url)) {
            return new Asked(NONE);
        }
        if (!encrypted && (!loopback || proxied.test(url))) {
            throw new ConfigurationException(
                    "baseUrl: credentials are sent only over https or to this machine without a proxy, not to "
                            + origin.scheme() + "://" + origin.host(),
                    null);
        }
        Secret[] secrets = new Secret[credentials.size()];
        for (int i = 0; i < secrets.length; i++) {
            Credential credential = credentials.get(i);
            Secret secret = credential.secret();
            if (secret == null) {
                throw new ConfigurationException(
                        provider.name() + " needs a key and there is none: " + provider.keyHint(), null);
            }
            redactor.add(spellings(secret));
            check(credential, secret.reveal());
            secrets[i] = secret;
        }
        return new Asked(secrets);
    }

    private URI hide(URI url, Credential credential, Secret secret) {
        return switch (credential.place()) {
            case HEADER -> url;
            case QUERY -> QueryString.without(url, credential.name());
            case PATH -> URI.create(spellings(secret).replaceIn(url.toString(), "%7B" + credential.name() + "%7D"));
        };
    }

    private Spellings spellings(Secret secret) {
        Spellings before = known.get(secret);
        if (before != null) {
            return before;
        }
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        Spellings made = new Spellings(secret.reveal());
        Spellings other = known.putIfAbsent(secret, made);
        return other == null ? made : other;
    }

    private void check(Credential credential, String secret) {
        if (credential.place() == Credential.Place.HEADER && !isPrintable(secret)) {
            throw new ConfigurationException(
                    "The key for the header " + credential.name() + " of " + provider.name()
                            + " is not printable ASCII, so something slipped in when it was copied: "
                            + provider.keyHint(),
                    null);
        }
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** The secrets of one attempt, in the order of the credentials. */
    final class Asked {

        private final Secret[] secrets;

        private Asked(Secret[] secrets) {
            this.secrets = secrets;
        }

        /** Returns the request with credentials, unless an interceptor has sent it elsewhere. */
        TransportRequest revealIn(TransportRequest request) {
            if (secrets.length == 0 || !origin.isOf(request.url())) {
                return request;
            }
            TransportRequest revealed = request;
            for (int i = 0; i < secrets.length; i++) {
                revealed = reveal(revealed, provider.credentials().get(i), secrets[i].reveal());
            }
            return revealed;
        }

        /** Returns an address of our origin without the secrets at their own places in it, others as they are. */
        URI hideIn(URI url) {
            if (secrets.length == 0 || !origin.isOf(url)) {
                return url;
            }
            URI hidden = url;
            for (int i = 0; i < secrets.length; i++) {
                hidden = hide(hidden, provider.credentials().get(i), secrets[i]);
            }
            return hidden;
        }
    }

    private static TransportRequest reveal(TransportRequest request, Credential credential, String secret) {
        return switch (credential.place()) {
            case HEADER -> {
                String value = credential.prefix().isEmpty() ? secret : credential.prefix() + secret;
                yield request.withHeaders(request.headers().with(credential.name(), value));
            }
            case QUERY -> request.withSecretUrl(QueryString.replace(request.url(), Map.of(credential.name(), secret)));
            case PATH ->
                request.withSecretUrl(URI.create(
                        request.url().toString().replace("%7B" + credential.name() + "%7D", encode(secret))));
        };
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

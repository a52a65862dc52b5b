package dev.assay.contracts.rpc;

import dev.assay.core.auth.Credential;
import dev.assay.core.auth.Secret;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.error.ConfigurationException;
import dev.assay.core.http.Headers;
import dev.assay.core.internal.pipeline.Provider;
import dev.assay.core.internal.pipeline.StandardErrors;
import dev.assay.core.internal.pipeline.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a node is. Providers put the key into the path, or into the query, where it would be printed with the address: what
 * looks like one is taken out and put back only into what is sent.
 */
final class NodeAddress {

    // Shorter segments are words: v3, rpc, mainnet, eth-mainnet.
    private static final int SHORTEST_KEY = 16;

    private final URI url;
    private final List<Credential> credentials;

    private NodeAddress(URI url, List<Credential> credentials) {
        this.url = url;
        this.credentials = credentials;
    }

    static NodeAddress parse(String text) {
        URI uri = uri(text);
        List<Credential> credentials = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        String rawPath = uri.getRawPath() == null ? "" : uri.getRawPath();
        for (String segment : rawPath.split("/", -1)) {
            path.append(path.isEmpty() && segment.isEmpty() ? "" : "/");
            path.append(segment.length() < SHORTEST_KEY ? segment : placeholder(segment, credentials));
        }
        char separator = '?';
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                Secret value = Secret.of(pair.substring(equals + 1));
                credentials.add(Credential.query(pair.substring(0, equals), () -> value));
            } else if (!pair.isEmpty()) {
                // It may be the key as a whole, and is no name to be printed.
                path.append(separator).append(placeholder(pair, credentials));
                separator = '&';
            }
        }
        return new NodeAddress(URI.create(origin(uri) + path), List.copyOf(credentials));
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (http && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Not as a cause: it quotes the address.
        }
        throw new ConfigurationException(
                "url: not an http or https address without user and fragment; it is not shown since it may hold a key",
                null);
    }

    private static String placeholder(String segment, List<Credential> credentials) {
        String name = "key" + credentials.size();
        Secret secret = Secret.of(segment);
        credentials.add(Credential.path(name, () -> secret));
        return "%7B" + name + "%7D";
    }

    private static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }

    URI url() {
        return url;
    }

    List<Credential> credentials() {
        return credentials;
    }

    Provider provider(List<Credential> all, ClientOptions options) {
        String agent = Version.userAgent(options.application().orElse(null));
        return new Provider(
                "The node",
                url,
                Headers.of("Accept", "application/json", "User-Agent", agent),
                List.copyOf(all),
                "put the key into the address",
                new StandardErrors("The node"));
    }

    @Override
    public String toString() {
        return origin(url);
    }
}

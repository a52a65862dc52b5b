package dev.assay.api.tokenmetrics;

import dev.assay.core.auth.Credential;
import dev.assay.core.auth.Secret;
import dev.assay.core.client.ClientOptions;
import dev.assay.core.http.Headers;
import dev.assay.core.internal.pipeline.Provider;
import dev.assay.core.internal.pipeline.Version;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How one client talks to Token Metrics.
 *
 * @param base the address before the version, without a slash at its end
 * @param version which version
 * @param style how parameters are spelt, or null for the version's own
 * @param keyHeader which header carries the key
 * @param key gives the key; null means there is none
 * @param gateway further headers with secrets, for gateways
 * @param paid whether requests are paid one by one, so that no key is sent
 * @param pageSize how many rows to ask for per page
 * @param pageSizeVerified whether the server is known to keep to that size
 * @param names what is done with tokens that are not named by id
 * @param lengthChecked whether {@code length} must equal the number of rows
 * @param options how requests are made
 */
record Settings(
        URI base,
        ApiVersion version,
        @Nullable ParameterStyle style,
        KeyHeader keyHeader,
        Supplier<? extends @Nullable Secret> key,
        Map<String, Supplier<Secret>> gateway,
        boolean paid,
        int pageSize,
        boolean pageSizeVerified,
        NameRules names,
        boolean lengthChecked,
        ClientOptions options) {

    private static final String KEY_HINT =
            "set " + Environment.KEY + " or builder().apiKey(...). A key comes from the API"
                    + " dashboard of a Token Metrics account: https://developers.tokenmetrics.com/docs/setting-up-your-api-key."
                    + " To try without one, start the fake server of assay-testing: \"A first price\" in README.md";

    ParameterStyle parameterStyle() {
        return style == null ? version.parameterStyle() : style;
    }

    Provider provider() {
        List<Credential> credentials = new ArrayList<>();
        if (gateway.isEmpty() && !paid) {
            credentials.add(Credential.header(keyHeader.header(), key));
        }
        for (Map.Entry<String, Supplier<Secret>> header : gateway.entrySet()) {
            credentials.add(Credential.header(header.getKey(), header.getValue()));
        }
        String agent = Version.userAgent(options.application().orElse(null));
        Headers headers = Headers.of("Accept", "application/json", "User-Agent", agent);
        return new Provider(
                "Token Metrics",
                base,
                paid ? headers.with("x-coinbase-402", "true") : headers,
                List.copyOf(credentials),
                KEY_HINT,
                new TokenMetricsErrors());
    }

    /** Tells whether requests of both count against the same key. */
    boolean sameKey(Settings other) {
        return base.equals(other.base) && key.equals(other.key) && gateway.equals(other.gateway) && paid == other.paid;
    }

    /** Tells whether a name means the same tokens to both, found by the same clock. */
    boolean findsAlike(Settings other) {
        return sameKey(other)
                && version == other.version
                && names.keptFor().equals(other.names.keptFor())
                && options.timeSource().equals(other.options.timeSource());
    }
}

package dev.assay.api.tokenmetrics;

import dev.assay.core.error.ConfigurationException;
import java.net.URI;

/** Checks the address before the version. */
final class BaseUrl {

    private BaseUrl() {}

    static URI parse(String text) {
        String bare = text.strip();
        while (bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        URI url;
        try {
            url = URI.create(bare);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("baseUrl: not an address", null);
        }
        boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
        // The text is not shown: it may hold a credential.
        if (!web || url.getHost() == null || url.getRawUserInfo() != null) {
            throw new ConfigurationException(
                    "baseUrl: not an absolute http or https address, or one with a user in it", null);
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new ConfigurationException("baseUrl: with a query or a fragment", null);
        }
        if (bare.endsWith("/v2") || bare.endsWith("/v3")) {
            throw new ConfigurationException("baseUrl: ends with the version, which is set by version(...)", null);
        }
        return url;
    }
}

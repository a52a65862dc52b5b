package dev.assay.api.tokenmetrics;

import dev.assay.core.error.ConfigurationException;
import java.util.Optional;

/** Settings from outside: a system property, else an environment variable. */
final class Environment {

    static final String KEY = "TOKEN_METRICS_API_KEY";
    static final String URL = "TOKEN_METRICS_BASE_URL";
    static final String VERSION = "TOKEN_METRICS_API_VERSION";

    private Environment() {}

    static Optional<String> find(String property, String variable) {
        String value = System.getProperty(property);
        if (value == null) {
            value = System.getenv(variable);
        }
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /**
     * Returns the version that a text names.
     *
     * @throws ConfigurationException if it names none
     */
    static ApiVersion version(String text) {
        for (ApiVersion known : ApiVersion.values()) {
            if (known.path().equalsIgnoreCase(text) || known.path().substring(1).equals(text)) {
                return known;
            }
        }
        throw new ConfigurationException(VERSION + ": neither v2 nor v3: " + text, null);
    }
}

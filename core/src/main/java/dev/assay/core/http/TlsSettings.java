package dev.assay.core.http;

import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;

/**
 * Certificates for TLS.
 *
 * @param context the initialised context, with a key manager for mutual TLS
 * @param trust the trust manager the context was initialised with
 */
public record TlsSettings(SSLContext context, X509TrustManager trust) {

    /** Checks for null. */
    public TlsSettings {
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(trust, "trust");
    }
}

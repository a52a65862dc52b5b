package dev.assay.core.http;

import dev.assay.core.auth.Secret;
import java.net.InetSocketAddress;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy.
 *
 * @param address where it listens
 * @param user the user it asks for, or null
 * @param password the password it asks for, or null
 */
public record ProxySettings(
        InetSocketAddress address,
        @Nullable String user,
        @Nullable Secret password) {

    /** Checks that user and password come together. */
    public ProxySettings {
        Objects.requireNonNull(address, "address");
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("user and password: one without the other");
        }
    }
}

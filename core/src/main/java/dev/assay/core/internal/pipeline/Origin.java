package dev.assay.core.internal.pipeline;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Scheme, host and port: what a credential belongs to. */
public record Origin(String scheme, String host, int port) {

    /** Returns the origin of an address with scheme and host. */
    public static Origin of(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int port = url.getPort() >= 0 ? url.getPort() : isEncrypted(scheme) ? 443 : 80;
        return new Origin(scheme, url.getHost().toLowerCase(Locale.ROOT), port);
    }

    /**
     * Tells whether a secret may travel there: over TLS, or without leaving this machine.
     *
     * @param proxied whether a proxy stands in between, which would read what is not encrypted on the way to this machine
     *     too
     */
    public boolean isConfidential(BooleanSupplier proxied) {
        return isEncrypted(scheme) || (isLoopback() && !proxied.getAsBoolean());
    }

    private static boolean isEncrypted(String scheme) {
        return scheme.equals("https") || scheme.equals("wss");
    }

    private boolean isLoopback() {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        // Only literal addresses, so that no name is looked up here.
        boolean literal = host.startsWith("[") || host.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
        if (!literal) {
            return false;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}

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
        return new Origin(scheme, url.getHost().toLowerCase(Locale.ROOT), port(url));
    }

    /** Tells whether an address is of this origin. */
    boolean isOf(URI url) {
        return scheme.equalsIgnoreCase(url.getScheme()) && host.equalsIgnoreCase(url.getHost()) && port == port(url);
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        String scheme = url.getScheme();
        return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("wss") ? 443 : 80;
    }

    /**
     * Tells whether a secret may travel there: over TLS, or without leaving this machine.
     *
     * @param proxied whether a proxy stands in between, which would read what is not encrypted on the way to this machine
     *     too
     */
    public boolean isConfidential(BooleanSupplier proxied) {
        return isEncrypted() || (isLoopback() && !proxied.getAsBoolean());
    }

    /** Tells whether what goes there is encrypted. */
    boolean isEncrypted() {
        return scheme.equals("https") || scheme.equals("wss");
    }

    /** Tells whether it is this machine, by name or literal address; nothing is looked up. */
    boolean isLoopback() {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        // Only literal addresses, so that no name is looked up here.
        if (!host.startsWith("[") && !isDigitsAndDots()) {
            return false;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean isDigitsAndDots() {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}

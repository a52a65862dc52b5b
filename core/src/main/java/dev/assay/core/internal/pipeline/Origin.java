package dev.assay.core.internal.pipeline;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;

/** Scheme, host and port: what a credential belongs to. */
record Origin(String scheme, String host, int port) {

    static Origin of(URI url) {
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
        return url.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /** Tells whether a secret may travel there: over TLS, or without leaving this machine. */
    boolean isConfidential() {
        return scheme.equals("https") || isLoopback();
    }

    private boolean isLoopback() {
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

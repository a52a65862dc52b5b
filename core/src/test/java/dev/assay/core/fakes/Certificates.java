package dev.assay.core.fakes;

import dev.assay.core.http.TlsSettings;
import java.io.IOException;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A certificate of {@code localhost} that no platform knows, and a client that does. */
public final class Certificates {

    private static final HeldCertificate LOCALHOST = new HeldCertificate.Builder()
            .commonName("localhost")
            .addSubjectAlternativeName("localhost")
            .build();

    private Certificates() {}

    /** Starts a server that shows it, and speaks HTTP/2 to who can. */
    public static MockWebServer server() throws IOException {
        MockWebServer server = new MockWebServer();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(LOCALHOST)
                .build()
                .sslSocketFactory());
        server.start();
        return server;
    }

    /** Returns settings that trust it and nothing else. */
    public static TlsSettings trusting() {
        HandshakeCertificates client = new HandshakeCertificates.Builder()
                .addTrustedCertificate(LOCALHOST.certificate())
                .build();
        return new TlsSettings(client.sslContext(), client.trustManager());
    }
}

/**
 * A small HTTP server for fake providers, {@link dev.assay.testing.http.FakeServer}: real sockets on loopback, every
 * request recorded, and anything that goes wrong in the field injected as a {@link dev.assay.testing.http.Fault}.
 *
 * <pre>{@code
 * try (FakeServer server = FakeServer.start(request -> TransportResponse.of(200, Headers.none(), "{}"))) {
 *     server.faults().once(Fault.status(503));
 * }
 * }</pre>
 *
 * <p>No thread of a server keeps the JVM alive: when only they are left, the server closes itself.
 */
@NullMarked
package dev.assay.testing.http;

import org.jspecify.annotations.NullMarked;

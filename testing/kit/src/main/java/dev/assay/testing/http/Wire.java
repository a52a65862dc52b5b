package dev.assay.testing.http;

import java.io.IOException;
import java.net.Socket;
import mockwebserver3.MockResponse;

/** How an answer goes, or fails to go, over the connection. */
@FunctionalInterface
interface Wire {

    /**
     * Completes the response, whose status and headers are set, or does something worse to the socket.
     *
     * @throws IOException if the socket is gone
     */
    void put(Answer answer, MockResponse.Builder response, Socket socket) throws IOException;
}

package dev.assay.api.tokenmetrics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server made of bare sockets, because what it has to see is how connections begin and end. */
final class RawServer implements AutoCloseable {

    private static final String BODY = "{\"success\":true,\"length\":0,\"data\":[]}";

    /** What it does with a request. */
    enum Habit {
        /** Answers with an empty list and keeps the connection. */
        ANSWER,
        /** Never answers. */
        SILENCE,
        /** Sends half an answer and no more. */
        HALF
    }

    private final ServerSocket socket;
    private final Semaphore arrived = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);
    private final Semaphore answers = new Semaphore(0);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Habit habit;

    private RawServer(Habit habit) throws IOException {
        this.habit = habit;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    static RawServer start(Habit habit) {
        try {
            RawServer server = new RawServer(habit);
            daemon(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int requests() {
        return requests.get();
    }

    int connections() {
        return connections.get();
    }

    void habit(Habit other) {
        habit = other;
    }

    /** Waits for the next request to arrive. */
    void awaitRequest() throws InterruptedException {
        await(arrived, "no request came");
    }

    /** Waits for the next connection to be ended by the client. */
    void awaitEnd() throws InterruptedException {
        await(ended, "the client did not end its connection");
    }

    /** Lets one silent connection answer after all. */
    void answerOne() {
        answers.release();
    }

    private static void await(Semaphore event, String otherwise) throws InterruptedException {
        if (!event.tryAcquire(10, TimeUnit.SECONDS)) {
            throw new AssertionError(otherwise);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                connections.incrementAndGet();
                daemon(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    requests.incrementAndGet();
                    arrived.release();
                    answer(connection);
                }
            }
        } catch (IOException reset) {
            // Ended all the same.
        } finally {
            ended.release();
        }
    }

    private void answer(Socket connection) throws IOException {
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + BODY.length() + "\r\n\r\n";
        switch (habit) {
            case ANSWER -> send(connection, head + BODY);
            case HALF -> send(connection, head + BODY.substring(0, 10));
            case SILENCE -> daemon(() -> answerLate(connection, head));
        }
    }

    private void answerLate(Socket connection, String head) {
        try {
            answers.acquire();
            send(connection, head + BODY);
        } catch (InterruptedException | IOException over) {
            // Nobody listens any more.
        }
    }

    private static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        connection.getOutputStream().flush();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

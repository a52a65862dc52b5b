package dev.assay.benchmarks.call;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Answers price and OHLCV requests from memory, over kept connections, in a process of its own. */
final class LocalServer {

    private static final byte[] PRICE = answer("""
            {"success":true,"message":"Data fetched successfully","length":2,"data":[\
            {"token_id":3375,"token_name":"Bitcoin","token_symbol":"BTC","slug":"bitcoin","current_price":115800.5},\
            {"token_id":3306,"token_name":"Ethereum","token_symbol":"ETH","slug":"ethereum","current_price":4480.2}]}""");

    private static final byte[] OHLCV = answer(ohlcv());

    private LocalServer() {}

    /** Prints its port and serves until standard input ends. */
    public static void main(String[] arguments) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 256, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            Thread acceptor = new Thread(() -> accept(server));
            acceptor.setDaemon(true);
            acceptor.start();
            while (System.in.read() >= 0) {
                // Whoever started it holds the other end.
            }
        }
    }

    private static void accept(ServerSocket server) {
        while (true) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread worker = new Thread(() -> serve(socket));
                worker.setDaemon(true);
                worker.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            StringBuilder head = new StringBuilder();
            int b;
            while ((b = in.read()) >= 0) {
                head.append((char) b);
                if (b == '\n' && head.toString().endsWith("\r\n\r\n")) {
                    out.write(head.indexOf("/price") > 0 ? PRICE : OHLCV);
                    out.flush();
                    head.setLength(0);
                }
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private static String ohlcv() {
        StringBuilder body = new StringBuilder(
                "{\"success\":true,\"message\":\"Data fetched successfully\",\"length\":100,\"data\":[");
        for (int i = 0; i < 100; i++) {
            body.append(i == 0 ? "" : ",")
                    .append(
                            "{\"token_id\":3375,\"token_name\":\"Bitcoin\",\"token_symbol\":\"BTC\",\"slug\":\"bitcoin\",")
                    .append("\"date\":\"")
                    .append(LocalDate.of(2025, 4, 10).minusDays(i))
                    .append("T00:00:00.000Z\",\"open\":103821.")
                    .append(i)
                    .append(",\"high\":106063,\"low\":101225.25,\"close\":103966.5,\"volume\":108720681775.491}");
        }
        return body.append("]}").toString();
    }

    private static byte[] answer(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head =
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }
}

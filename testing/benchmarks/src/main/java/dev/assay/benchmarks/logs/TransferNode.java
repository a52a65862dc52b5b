package dev.assay.benchmarks.logs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A node on loopback that has 100 transfers in every block; a page is the 10,000 logs of 100 blocks. It makes one page and
 * writes the numbers of the blocks into it that are asked for. Answers a call, and a batch of the calls of a scan. Ends when its
 * standard input does.
 */
final class TransferNode {

    static final int BLOCKS_A_PAGE = 100;
    static final int LOGS_A_BLOCK = 100;
    /** Numbers of blocks begin here, so that all have as many digits. */
    static final int FIRST_BLOCK = 0x1000000;

    private static final Pattern RANGE =
            Pattern.compile("\"fromBlock\":\"0x([0-9a-f]+)\".*?\"toBlock\":\"0x([0-9a-f]+)\"");
    private static final Pattern CALL =
            Pattern.compile("\"id\":(\\d+),\"method\":\"(\\w+)\",\"params\":\\[\"?(0x[0-9a-f]+|\\w+)?");
    private static final String TOPIC = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

    private final byte[] page;
    private final List<Integer> numbersAt = new ArrayList<>();
    private final List<String> hashes = new ArrayList<>();

    private TransferNode() {
        SplittableRandom random = new SplittableRandom(1);
        StringBuilder text = new StringBuilder("[");
        for (int block = 0; block < BLOCKS_A_PAGE; block++) {
            hashes.add(hex(random, 32));
            for (int log = 0; log < LOGS_A_BLOCK; log++) {
                append(text, block, log, random);
            }
        }
        page = text.append(']').toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void append(StringBuilder text, int block, int log, SplittableRandom random) {
        String value = hex(random, 1 + random.nextInt(9)).substring(2);
        text.append(text.length() > 1 ? "," : "");
        text.append("{\"address\":\"0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48\",\"topics\":[\"")
                .append(TOPIC);
        text.append("\",\"0x").append("0".repeat(24)).append(hex(random, 20).substring(2));
        text.append("\",\"0x").append("0".repeat(24)).append(hex(random, 20).substring(2));
        text.append("\"],\"data\":\"0x").append("0".repeat(64 - value.length())).append(value);
        text.append("\",\"blockNumber\":\"0x");
        numbersAt.add(text.length());
        text.append("0000000\",\"transactionHash\":\"").append(hex(random, 32));
        text.append("\",\"transactionIndex\":\"0x").append(Integer.toHexString(log));
        text.append("\",\"blockHash\":\"").append(hashes.get(block));
        text.append("\",\"logIndex\":\"0x").append(Integer.toHexString(log)).append("\",\"removed\":false}");
    }

    private static String hex(SplittableRandom random, int bytes) {
        StringBuilder text = new StringBuilder("0x");
        for (int i = 0; i < bytes; i++) {
            text.append(String.format("%02x", random.nextInt(256)));
        }
        return text.toString();
    }

    private String block(String number) {
        boolean tag = !number.startsWith("0x");
        int known = tag ? 2 * FIRST_BLOCK : Integer.parseInt(number.substring(2), 16);
        return "{\"number\":\"0x" + Integer.toHexString(known) + "\",\"hash\":\"" + hashes.get(known % BLOCKS_A_PAGE)
                + "\",\"parentHash\":\"" + hashes.get((known + BLOCKS_A_PAGE - 1) % BLOCKS_A_PAGE) + "\"}";
    }

    private byte[] page(int first) {
        byte[] copy = page.clone();
        for (int i = 0; i < numbersAt.size(); i++) {
            byte[] number = Integer.toHexString(first + i / LOGS_A_BLOCK).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(number, 0, copy, numbersAt.get(i), number.length);
        }
        return copy;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean batch = asked.startsWith("[");
        List<byte[]> parts = new ArrayList<>();
        parts.add(bytes(batch ? "[" : ""));
        Matcher call = CALL.matcher(asked.replace(", ", ","));
        if (!call.find()) {
            // viem writes the method first.
            call = Pattern.compile("\"method\":\"(\\w+)\".*\"id\":(\\d+)").matcher(asked);
            call.find();
            parts.add(bytes("{\"jsonrpc\":\"2.0\",\"id\":" + call.group(2) + ",\"result\":"));
            parts.add(call.group(1).equals("eth_chainId") ? bytes("\"0x1\"") : page(range(asked)));
            parts.add(bytes("}"));
        } else {
            boolean more = false;
            do {
                parts.add(bytes((more ? "," : "") + "{\"jsonrpc\":\"2.0\",\"id\":" + call.group(1) + ",\"result\":"));
                parts.add(call.group(2).equals("eth_getLogs") ? page(range(asked)) : bytes(block(call.group(3))));
                parts.add(bytes("}"));
                more = true;
            } while (call.find());
        }
        parts.add(bytes(batch ? "]" : ""));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(
                200, parts.stream().mapToLong(part -> part.length).sum());
        try (OutputStream out = exchange.getResponseBody()) {
            for (byte[] part : parts) {
                out.write(part);
            }
        }
    }

    private static int range(String asked) {
        Matcher range = RANGE.matcher(asked);
        if (!range.find()
                || Integer.parseInt(range.group(2), 16) - Integer.parseInt(range.group(1), 16) != BLOCKS_A_PAGE - 1) {
            throw new IllegalArgumentException("no page: " + asked);
        }
        return Integer.parseInt(range.group(1), 16);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Prints its port and serves. */
    public static void main(String[] arguments) throws IOException {
        TransferNode node = new TransferNode();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", node::answer);
        server.setExecutor(Executors.newFixedThreadPool(2));
        server.start();
        System.out.println(server.getAddress().getPort());
        System.in.read();
        System.exit(0);
    }
}

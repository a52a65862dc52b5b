package dev.assay.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/** Makes bodies of open, high, low, close and volume rows from a fixed seed. */
final class OhlcvBodies {

    private static final String[] NAMES = {"Bitcoin", "Ethereum", "Solana", "Chainlink"};
    private static final String[] SYMBOLS = {"BTC", "ETH", "SOL", "LINK"};

    private OhlcvBodies() {}

    static byte[] body(int rows) {
        Random random = new Random(42);
        StringBuilder json = new StringBuilder(
                        "{\"success\":true,\"message\":\"Data fetched successfully\",\"length\":")
                .append(rows)
                .append(",\"data\":[");
        Instant day = Instant.parse("2025-03-19T00:00:00Z");
        for (int i = 0; i < rows; i++) {
            int token = i * 4 / Math.max(4, rows);
            String date = day.minus(i % 3650, ChronoUnit.DAYS).toString().replace("Z", ".000Z");
            json.append(i == 0 ? "" : ",")
                    .append("{\"TOKEN_ID\":")
                    .append(3300 + token)
                    .append(",\"TOKEN_NAME\":\"")
                    .append(NAMES[token])
                    .append("\",\"TOKEN_SYMBOL\":\"")
                    .append(SYMBOLS[token])
                    .append("\",\"DATE\":\"")
                    .append(date)
                    .append("\",\"OPEN\":")
                    .append(price(random))
                    .append(",\"HIGH\":")
                    .append(price(random))
                    .append(",\"LOW\":")
                    .append(price(random))
                    .append(",\"CLOSE\":")
                    .append(price(random))
                    .append(",\"VOLUME\":")
                    .append(volume(random))
                    .append('}');
        }
        return json.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String price(Random random) {
        int whole = random.nextInt(110_000);
        int decimals = random.nextInt(4);
        return decimals == 0 ? "" + whole : whole + "." + digits(random, decimals * 2);
    }

    private static String volume(Random random) {
        return (1_000_000_000L + random.nextInt(Integer.MAX_VALUE) * 50L) + "." + digits(random, 3);
    }

    private static String digits(Random random, int n) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < n - 1; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.append(1 + random.nextInt(9)).toString();
    }
}

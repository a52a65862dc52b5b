package dev.assay.contracts.rpc;

import java.util.List;
import java.util.Locale;

/** Tells a node that is too busy from one that will never answer this call; both use the same codes. */
final class Busy {

    // Limits of a single answer, which only a smaller question passes.
    private static final List<String> TOO_MUCH = List.of("results", "range", "response size", "block range", "logs");
    private static final List<String> WORDS = List.of(
            "rate limit",
            "too many requests",
            "request limit",
            "throughput",
            "exceeded the quota",
            "compute units",
            "capacity",
            "try again",
            "timeout",
            "timed out",
            "temporarily");

    private Busy() {}

    static boolean says(int code, String reason) {
        String words = reason.toLowerCase(Locale.ROOT);
        if (TOO_MUCH.stream().anyMatch(words::contains)) {
            return false;
        }
        return code == 429
                || code == -32005
                || (code == -32603 && words.contains("internal error") && words.length() < 20)
                || WORDS.stream().anyMatch(words::contains);
    }
}

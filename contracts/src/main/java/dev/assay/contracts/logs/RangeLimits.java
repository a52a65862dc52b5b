package dev.assay.contracts.logs;

import dev.assay.contracts.rpc.RpcException;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.ServiceException;
import dev.assay.core.error.SizeLimitException;
import dev.assay.core.error.TimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the words with which providers say that a question for logs is too large. Codes do not tell: the same one means
 * wrong parameters elsewhere.
 */
final class RangeLimits {

    private static final List<String> WORDS = List.of(
            "more than",
            "too many results",
            "too many logs",
            "too many blocks",
            "too large",
            "too wide",
            "too big",
            "block range",
            "blocks range",
            "max range",
            "range limit",
            "exceeds limit",
            "exceed max",
            "exceeds max",
            "exceeds the range",
            "exceed maximum",
            "exceeds the limit",
            "limit exceeded",
            "limited to",
            "maximum is",
            "maximum allowed",
            "ranges over",
            "response size",
            "query timeout",
            "query timed out",
            "execution timeout",
            "reduce the range",
            "narrow");
    private static final List<String> BUSY = List.of("rate limit", "too many requests", "per second", "quota");

    private static final Pattern HEX_RANGE = Pattern.compile("(0x[0-9a-f]{1,15})\\W+(0x[0-9a-f]{1,15})(?![0-9a-f])");
    private static final Pattern RANGE = Pattern.compile("range:?\\s+\\[?(\\d{1,15})\\s*(?:-|to|,)\\s*(\\d{1,15})\\b");
    private static final Pattern COUNT = Pattern.compile(
            "(?:limit of|limited to(?: a)?|max(?:imum)?(?: block)? range(?: is| of)?:?"
                    + "|maximum is(?: set to)?|ranges over|up to(?: a)?|exceeds limit(?: of)?:?)\\s+([\\d,]{1,12})(k?)\\b");

    private RangeLimits() {}

    /** Tells whether a smaller question may be answered. */
    static boolean says(AssayException e) {
        if (e instanceof SizeLimitException || e instanceof TimeoutException) {
            return true;
        }
        if (e instanceof ServiceException answer && answer.status() == 413) {
            return true;
        }
        if (!(e instanceof RpcException) && !(e instanceof ServiceException)) {
            return false;
        }
        if (e instanceof RpcException refused && refused.isMissingBlock()) {
            return false; // The range is not too long, it begins or ends too late.
        }
        String words = words(e);
        return WORDS.stream().anyMatch(words::contains) && BUSY.stream().noneMatch(words::contains);
    }

    /** How many blocks the provider says it takes from a block on; 0 if it does not say. */
    static long suggested(AssayException e, long first) {
        String words = words(e);
        for (Pattern pattern : List.of(HEX_RANGE, RANGE)) {
            Matcher range = pattern.matcher(words);
            while (range.find()) {
                long from = Long.decode(decimal(range.group(1)));
                long to = Long.decode(decimal(range.group(2)));
                if (from == first && to >= from) {
                    return to - from + 1;
                }
            }
        }
        Matcher count = COUNT.matcher(words);
        boolean ofBlocks = words.contains("range") || words.contains("blocks");
        if (ofBlocks && !words.contains("result") && count.find()) {
            String digits = count.group(1).replace(",", "");
            return digits.isEmpty()
                    ? 0
                    : Long.parseLong(digits) * (count.group(2).isEmpty() ? 1 : 1000);
        }
        return 0;
    }

    /** A leading zero would say octal. */
    private static String decimal(String number) {
        return number.startsWith("0x") ? number : String.valueOf(Long.parseLong(number));
    }

    private static String words(AssayException e) {
        String body = e instanceof ServiceException answer ? answer.error().body() : "";
        String said = e instanceof RpcException refused ? refused.reason() : String.valueOf(e.getMessage());
        return (said + " " + body).toLowerCase(Locale.ROOT);
    }
}

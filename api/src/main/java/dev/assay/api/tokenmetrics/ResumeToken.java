package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.DateRange;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * From where a history goes on, as text: {@code h1.<check sum of the question>.<first day>.<last day>}.
 *
 * @param rest the days that are left
 */
record ResumeToken(DateRange rest) {

    private static final String FORM = "h1";

    static String write(String identity, DateRange rest) {
        return FORM + "." + sum(identity) + "." + rest.since() + "." + rest.until();
    }

    /** Reads a token that was written for that question. */
    static ResumeToken parse(String token, String identity) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 4 || !parts[0].equals(FORM)) {
            throw new IllegalArgumentException("token: not one of a history: " + token);
        }
        if (!parts[1].equals(sum(identity))) {
            throw new IllegalArgumentException("token: that of another history: " + token);
        }
        try {
            return new ResumeToken(new DateRange(LocalDate.parse(parts[2]), LocalDate.parse(parts[3])));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("token: not one of a history: " + token, e);
        }
    }

    private static String sum(String identity) {
        CRC32 sum = new CRC32();
        sum.update(identity.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}

package dev.assay.api.tokenmetrics;

import dev.assay.api.tokenmetrics.market.DateRange;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * From where a history goes on, as text: {@code h1.<check sum of the question>.<first day>.<last day>}, and for tokens that
 * were looked up {@code .<check sum of the question by id>}.
 *
 * @param rest the days that are left
 * @param meant the check sum by id, or null if nothing was looked up
 */
record ResumeToken(DateRange rest, @Nullable String meant) {

    private static final String FORM = "h1";

    static String write(String identity, @Nullable String meantIdentity, DateRange rest) {
        return FORM + "." + sum(identity) + "." + rest.since() + "." + rest.until()
                + (meantIdentity == null ? "" : "." + sum(meantIdentity));
    }

    /** Reads a token that was written for that question. */
    static ResumeToken parse(String token, String identity) {
        String[] parts = token.split("\\.", -1);
        if (parts.length < 4 || parts.length > 5 || !parts[0].equals(FORM)) {
            throw new IllegalArgumentException("token: not one of a history: " + token);
        }
        if (!parts[1].equals(sum(identity))) {
            throw new IllegalArgumentException("token: that of another history: " + token);
        }
        try {
            DateRange rest = new DateRange(LocalDate.parse(parts[2]), LocalDate.parse(parts[3]));
            return new ResumeToken(rest, parts.length == 5 ? parts[4] : null);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("token: not one of a history: " + token, e);
        }
    }

    /** Throws if the names asked for mean other tokens than those of the rows that came. */
    void requireMeant(String meantIdentity) {
        if (meant != null && !meant.equals(sum(meantIdentity))) {
            throw new IllegalArgumentException(
                    "token: the names asked for mean other tokens by now; ask by id, or read the history from its begin");
        }
    }

    private static String sum(String identity) {
        CRC32 sum = new CRC32();
        sum.update(identity.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}

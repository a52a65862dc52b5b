package dev.assay.core.internal.pipeline;

import dev.assay.core.http.Headers;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads when a server wants us back: {@code Retry-After-Ms}, {@code Retry-After} in seconds or as a date (RFC 9110,
 * 10.2.3), or, where the
 * limit is used up, {@code X-RateLimit-Reset}: seconds or milliseconds since 1970, or from now. Points in time are read
 * against the answer's own {@code Date}, so that a wrong clock here does no harm.
 */
public final class RetryAfter {

    private static final BigDecimal EPOCH_SECONDS = new BigDecimal(1_000_000_000L);
    private static final BigDecimal EPOCH_MILLIS = new BigDecimal(1_000_000_000_000L);
    // Far past any cap.
    private static final Duration LONGEST = Duration.ofDays(366);

    private RetryAfter() {}

    /** Returns the wait, never negative; empty if the headers do not say or cannot be read. */
    public static Optional<Duration> of(int status, Headers headers, Instant ourNow) {
        Optional<Duration> wait = millis(headers.first("Retry-After-Ms"));
        if (wait.isPresent()) {
            return wait;
        }
        Instant now = Optional.ofNullable(date(headers.first("Date"))).orElse(ourNow);
        String retryAfter = headers.first("Retry-After");
        if (retryAfter != null) {
            Instant date = date(retryAfter);
            wait = date != null
                    ? Optional.of(between(now, date))
                    : number(retryAfter).map(RetryAfter::seconds);
        }
        if (wait.isPresent() || !usedUp(status, headers)) {
            return wait;
        }
        return reset(headers.first("X-RateLimit-Reset"), now);
    }

    // Services send the end of the window with every answer: no order where the window has room.
    private static boolean usedUp(int status, Headers headers) {
        String remaining = headers.first("X-RateLimit-Remaining");
        return status == 429 || (remaining != null && remaining.strip().equals("0"));
    }

    private static Optional<Duration> millis(@Nullable String text) {
        return number(text).map(ms -> seconds(ms.movePointLeft(3)));
    }

    private static Optional<Duration> reset(@Nullable String text, Instant now) {
        BigDecimal number = number(text).orElse(null);
        if (number == null) {
            return Optional.empty();
        }
        if (number.compareTo(EPOCH_MILLIS) >= 0) {
            return Optional.of(between(now, at(number.movePointLeft(3))));
        }
        if (number.compareTo(EPOCH_SECONDS) >= 0) {
            return Optional.of(between(now, at(number)));
        }
        return Optional.of(seconds(number));
    }

    private static Instant at(BigDecimal epochSeconds) {
        // The end of the year 9999.
        BigDecimal bounded = epochSeconds.min(new BigDecimal(253_402_300_799L));
        return Instant.ofEpochMilli(bounded.movePointRight(3).longValue());
    }

    private static Duration between(Instant now, Instant then) {
        Duration wait = Duration.between(now, then);
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    private static Duration seconds(BigDecimal seconds) {
        BigDecimal bounded = seconds.max(BigDecimal.ZERO).min(new BigDecimal(LONGEST.toSeconds()));
        return Duration.ofMillis(bounded.movePointRight(3).longValue());
    }

    private static Optional<BigDecimal> number(@Nullable String text) {
        if (text == null || text.length() > 30) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return Math.abs(number.scale()) > 30 ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant date(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}

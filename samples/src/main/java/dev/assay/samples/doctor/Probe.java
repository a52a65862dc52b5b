package dev.assay.samples.doctor;

import dev.assay.api.tokenmetrics.ApiVersion;
import dev.assay.api.tokenmetrics.RawQuery;
import dev.assay.api.tokenmetrics.TokenMetrics;
import dev.assay.core.Response;
import dev.assay.core.error.AssayException;
import dev.assay.core.error.ServiceException;
import dev.assay.core.http.Headers;
import dev.assay.core.row.Row;
import dev.assay.core.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Sends questions as they are, each once, and counts what they may cost. */
final class Probe {

    /** Every request may cost a credit, and more are never sent. */
    static final int MOST_CREDITS = 15;

    private static final int EXCERPT = 120;

    private final TokenMetrics client;
    private int spent;
    private Headers last = Headers.none();
    private Optional<Duration> skew = Optional.empty();

    Probe(TokenMetrics client) {
        this.client = client;
    }

    int spent() {
        return spent;
    }

    /** The headers of the last answer, refusals included. */
    Headers lastHeaders() {
        return last;
    }

    /** How far the server's clock is ahead of ours; it tells whole seconds. */
    Optional<Duration> skew() {
        return skew;
    }

    Answer ask(ApiVersion version, String path, String... namesAndValues) {
        return ask(client.with(b -> b.version(version)), path, namesAndValues);
    }

    Answer askWithKey(String key, String path) {
        return ask(client.with(b -> b.apiKey(key)), path);
    }

    private Answer ask(TokenMetrics asked, String path, String... namesAndValues) {
        if (spent == MOST_CREDITS) {
            throw new IllegalStateException("no credit is left of " + MOST_CREDITS);
        }
        spent++;
        RawQuery query = asked.raw(path);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query = query.with(namesAndValues[i], namesAndValues[i + 1]);
        }
        try {
            Response<Row> response =
                    query.envelope().with(options -> options.maxAttempts(1)).response();
            note(response.headers());
            return new Answer(response.status(), response.headers(), response.value(), "");
        } catch (ServiceException e) {
            note(e.error().headers());
            return new Answer(
                    e.status(), e.error().headers(), null, clipped(e.error().body()));
        } catch (AssayException e) {
            return new Answer(0, Headers.none(), null, clipped(String.valueOf(e.getMessage())));
        }
    }

    private void note(Headers headers) {
        last = headers;
        String date = headers.first("Date");
        if (date == null) {
            return;
        }
        try {
            Instant theirs = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
            skew = Optional.of(Duration.between(TimeSource.system().now(), theirs));
        } catch (DateTimeParseException e) {
            // A proxy's own idea of a date says nothing about the clock.
        }
    }

    private static String clipped(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "...";
    }
}

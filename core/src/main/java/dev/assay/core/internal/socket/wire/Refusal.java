package dev.assay.core.internal.socket.wire;

import dev.assay.core.error.AssayException;
import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.InvalidRequestException;
import dev.assay.core.error.NotFoundException;
import dev.assay.core.error.PaymentRequiredException;
import dev.assay.core.error.PermissionException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.ServiceError;
import dev.assay.core.error.ServiceException;
import dev.assay.core.error.TransportException;
import dev.assay.core.http.Headers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What an answer other than "switching protocols" means. */
final class Refusal {

    private Refusal() {}

    /** Reads status and headers; the body is left out, because it may repeat a credential. */
    static AssayException of(Response response, String display, Instant now, @Nullable Throwable cause) {
        int status = response.code();
        String message = display + " refuses the WebSocket with HTTP " + status;
        if (status < 300) {
            return new TransportException(message + ", which is no handshake", cause);
        }
        ServiceError error = new ServiceError(status, null, retryAfter(response, now), headers(response.headers()), "");
        return switch (status) {
            case 401 -> new AuthenticationException(message, error);
            case 402 -> new PaymentRequiredException(message, error);
            case 403 -> new PermissionException(message, error);
            case 404, 410 -> new NotFoundException(message, error);
            case 429 -> new RateLimitException(message, error, RateLimitException.Scope.UNKNOWN, 0);
            default -> other(status, message, error);
        };
    }

    private static AssayException other(int status, String message, ServiceError error) {
        if (status >= 500) {
            return new ServerException(message, error);
        }
        return status < 400
                ? new ServiceException(message + "; redirects are not followed", error)
                : new InvalidRequestException(message, error);
    }

    private static @Nullable Duration retryAfter(Response response, Instant now) {
        String value = response.header("Retry-After");
        if (value == null) {
            return null;
        }
        try {
            if (value.matches("[0-9]{1,9}")) {
                return Duration.ofSeconds(Long.parseLong(value));
            }
            Instant when = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return when.isAfter(now) ? Duration.between(now, when) : Duration.ZERO;
        } catch (DateTimeException e) {
            return null; // The header stays readable in the exception.
        }
    }

    // Servers may break the rules that our own headers keep.
    private static Headers headers(okhttp3.Headers received) {
        String[] namesAndValues = new String[received.size() * 2];
        for (int i = 0; i < received.size(); i++) {
            namesAndValues[2 * i] = received.name(i);
            namesAndValues[2 * i + 1] = received.value(i);
        }
        return Headers.received(namesAndValues);
    }
}

package dev.assay.core.internal.pipeline;

import dev.assay.core.error.AuthenticationException;
import dev.assay.core.error.DataException;
import dev.assay.core.error.InvalidRequestException;
import dev.assay.core.error.NotFoundException;
import dev.assay.core.error.PaymentRequiredException;
import dev.assay.core.error.PermissionException;
import dev.assay.core.error.RateLimitException;
import dev.assay.core.error.ServerException;
import dev.assay.core.error.ServiceError;
import dev.assay.core.error.ServiceException;
import dev.assay.core.row.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Error answers as most services write them: the status says which exception, the body says why, be it JSON with one of
 * the usual members, plain text, an HTML page of a proxy in between, or nothing.
 */
public final class StandardErrors implements ErrorReader {

    private static final int CLIP = 300;
    private static final List<String> MESSAGES = List.of("message", "error", "error_message", "detail", "title", "status");
    private static final List<String> CODES = List.of("code", "error_code", "errorCode");

    private final String provider;

    /** Creates one for the provider of that name. */
    public StandardErrors(String provider) {
        this.provider = provider;
    }

    @Override
    public ServiceException read(ServiceError error) {
        Object json = json(error.body());
        String reason = json instanceof Map<?, ?> object ? find(object, MESSAGES) : text(error.body());
        String code = json instanceof Map<?, ?> object ? find(object, CODES) : null;
        ServiceError coded =
                new ServiceError(error.status(), code, error.retryAfter(), error.headers(), error.body());
        return exception(coded, reason == null ? "" : ": " + clip(reason));
    }

    private ServiceException exception(ServiceError error, String reason) {
        int status = error.status();
        return switch (status) {
            case 401 -> new AuthenticationException(provider + " does not accept the key" + reason, error);
            case 402 -> new PaymentRequiredException(provider + " wants to be paid for this request" + reason, error);
            case 403 -> new PermissionException(provider + " does not allow this" + reason, error);
            case 404, 410 -> new NotFoundException(provider + " does not know this address" + reason, error);
            case 429 -> new RateLimitException(
                    provider + " says its limit is reached" + comeBack(error) + reason,
                    error,
                    RateLimitException.Scope.UNKNOWN,
                    limit(error));
            case 408, 425 -> new ServerException(provider + " could not take the request in time" + reason, error);
            default -> {
                if (status >= 500) {
                    yield new ServerException(provider + " failed" + comeBack(error) + reason, error);
                }
                yield status >= 400
                        ? new InvalidRequestException(provider + " rejects the request" + reason, error)
                        : new ServiceException(provider + " reports an error" + reason, error);
            }
        };
    }

    private static String comeBack(ServiceError error) {
        return error.retryAfter() == null ? "" : ", come back in " + error.retryAfter().toSeconds() + " s";
    }

    private static long limit(ServiceError error) {
        String text = error.headers().first("X-RateLimit-Limit");
        try {
            return text == null ? 0 : Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static @Nullable Object json(String body) {
        if (!body.stripLeading().startsWith("{")) {
            return null;
        }
        try {
            return Row.parse(body).toMap();
        } catch (DataException e) {
            // Cut off at our bound, or no JSON after all: then it is shown as text.
            return null;
        }
    }

    // Services nest: {"error": {"status": {"error_message": ...}}}.
    private static @Nullable String find(Map<?, ?> object, List<String> names) {
        for (String name : names) {
            Object value = object.get(name);
            if (value instanceof Map<?, ?> inner) {
                String found = find(inner, names);
                if (found != null) {
                    return found;
                }
            } else if (value != null && !(value instanceof List) && !(value instanceof Boolean)) {
                return String.valueOf(value);
            }
        }
        for (Object value : object.values()) {
            String found = value instanceof Map<?, ?> inner ? find(inner, names) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String text(String body) {
        String text = body.strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.startsWith("<") ? "an HTML page" + title(text) : text;
    }

    private static String title(String html) {
        int from = html.indexOf("<title>");
        int to = html.indexOf("</title>");
        return from < 0 || to < from ? "" : ", " + html.substring(from + "<title>".length(), to).strip();
    }

    private static String clip(String text) {
        return text.length() <= CLIP ? text : text.substring(0, CLIP) + "...";
    }
}

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Error answers as most services write them: the status says which exception, the body says why, be it JSON with one of
 * the usual members, plain text, an HTML page of a proxy in between, or nothing.
 */
public final class StandardErrors implements ErrorReader {

    private static final int CLIP = 300;
    private static final List<String> MESSAGES =
            List.of("message", "error", "error_message", "errorMessage", "detail", "msg", "title", "status");
    private static final List<String> CODES = List.of("code", "error_code", "errorCode");

    private final String provider;

    /** Creates one for the provider of that name. */
    public StandardErrors(String provider) {
        this.provider = provider;
    }

    @Override
    public ServiceException read(ServiceError error) {
        Map<?, ?> json = json(error.body());
        String reason = json == null ? text(error.body()) : find(json, MESSAGES);
        String code = json == null ? null : find(json, CODES);
        ServiceError coded = new ServiceError(error.status(), code, error.retryAfter(), error.headers(), error.body());
        return exception(coded, reason == null ? "" : ": " + clip(oneLine(reason)));
    }

    private ServiceException exception(ServiceError error, String reason) {
        int status = error.status();
        return switch (status) {
            case 401 -> new AuthenticationException(provider + " does not accept the key" + reason, error);
            case 402 -> new PaymentRequiredException(provider + " wants to be paid for this request" + reason, error);
            case 403 -> new PermissionException(provider + " does not allow this" + reason, error);
            case 404, 410 -> new NotFoundException(provider + " does not know this address" + reason, error);
            case 429 ->
                new RateLimitException(
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
        return error.retryAfter() == null
                ? ""
                : ", come back in " + error.retryAfter().toSeconds() + " s";
    }

    private static long limit(ServiceError error) {
        String text = error.headers().first("X-RateLimit-Limit");
        try {
            return text == null ? 0 : Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static @Nullable Map<?, ?> json(String body) {
        String text = body.strip();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return null;
        }
        try {
            return Row.parse(text.startsWith("{") ? text : "{\"errors\":" + text + "}")
                    .toMap();
        } catch (DataException e) {
            // Cut off at our bound, or no JSON after all: then it is shown as text.
            return null;
        }
    }

    // Services nest: {"error": {"status": {"error_message": ...}}}, {"errors": [{"message": ...}]}.
    private static @Nullable String find(Map<?, ?> object, List<String> names) {
        for (String name : names) {
            String found = read(object.get(name), names, true);
            if (found != null) {
                return found;
            }
        }
        for (Object value : object.values()) {
            String found = read(value, names, false);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Reads a member's value: itself if the member has one of the names, else what it holds under one of them. */
    private static @Nullable String read(@Nullable Object value, List<String> names, boolean named) {
        if (value instanceof Map<?, ?> inner) {
            return find(inner, names);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? null : read(list.get(0), names, named);
        }
        if (!named || value == null || value instanceof Boolean) {
            return null;
        }
        String text = String.valueOf(value);
        return text.isBlank() ? null : text;
    }

    private static @Nullable String text(String body) {
        String text = body.strip();
        if (text.isEmpty()) {
            return null;
        }
        return text.startsWith("<") ? "an HTML page" + title(text) : text;
    }

    private static String title(String html) {
        Matcher title = Patterns.TITLE.matcher(html);
        return title.find() ? ", " + title.group(1).strip() : "";
    }

    // It goes into log lines, which it must not be able to forge.
    private static String oneLine(String text) {
        return Patterns.BREAKS.matcher(text).replaceAll(" ").strip();
    }

    private static String clip(String text) {
        if (text.length() <= CLIP) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(CLIP - 1)) ? CLIP - 1 : CLIP;
        return text.substring(0, end) + "...";
    }

    /** Made when the first error is read, since a client without errors need not wait for them. */
    private static final class Patterns {
        private static final Pattern TITLE = Pattern.compile("(?is)<title>(.*?)</title>");
        private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    }
}

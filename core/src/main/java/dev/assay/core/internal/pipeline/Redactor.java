package dev.assay.core.internal.pipeline;

import dev.assay.core.error.DataException;
import dev.assay.core.error.IgnoredParameterException;
import dev.assay.core.http.Headers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/** Takes the secrets that a request carried out of texts that others wrote: bodies of answers, messages of exceptions. */
final class Redactor {

    private final Set<String> secrets = new CopyOnWriteArraySet<>();

    void add(String secret) {
        secrets.add(secret);
        secrets.add(URLEncoder.encode(secret, StandardCharsets.UTF_8));
    }

    String redact(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, "***");
        }
        return clean;
    }

    /** Returns headers whose values show no secret. */
    Headers redact(Headers headers) {
        List<String> namesAndValues = new ArrayList<>();
        headers.forEach((name, value) -> {
            namesAndValues.add(redact(name));
            namesAndValues.add(redact(value));
        });
        return Headers.received(namesAndValues.toArray(String[]::new));
    }

    /** Returns the exception itself if nothing in it shows a secret, else one like it; the place in the body is lost. */
    DataException redact(DataException failure) {
        if (!shows(failure)) {
            return failure;
        }
        Throwable cause = failure.getCause() == null ? null : standIn(failure.getCause());
        String message = redact(String.valueOf(failure.getMessage()));
        DataException clean = failure instanceof IgnoredParameterException ignored
                ? new IgnoredParameterException(message, ignored.parameter(), null)
                : new DataException(message, null, cause);
        clean.setStackTrace(failure.getStackTrace());
        return clean;
    }

    /** Returns the throwable itself if nothing in it shows a secret, else a stand-in with the same stack. */
    Throwable redact(Throwable throwable) {
        return shows(throwable) ? standIn(throwable) : throwable;
    }

    private boolean shows(@Nullable Throwable throwable) {
        if (throwable == null) {
            return false;
        }
        String text = throwable.toString();
        return !redact(text).equals(text)
                || shows(throwable.getCause())
                || Arrays.stream(throwable.getSuppressed()).anyMatch(this::shows);
    }

    private Throwable standIn(Throwable original) {
        Throwable cause = original.getCause() == null ? null : standIn(original.getCause());
        Throwable standIn = new RuntimeException(redact(original.toString()), cause);
        standIn.setStackTrace(original.getStackTrace());
        for (Throwable suppressed : original.getSuppressed()) {
            standIn.addSuppressed(standIn(suppressed));
        }
        return standIn;
    }
}

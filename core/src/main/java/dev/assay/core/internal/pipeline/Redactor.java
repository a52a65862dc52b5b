package dev.assay.core.internal.pipeline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

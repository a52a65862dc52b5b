package dev.assay.core.internal.pipeline;

import dev.assay.core.error.AssayException;
import dev.assay.core.http.Headers;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the secrets that a request carried out of what others wrote: bodies and headers of answers, messages of
 * exceptions. Used by one thread.
 */
public final class Redactor {

    private static final String MASK = "***";
    private static final Comparator<Spellings> LONGEST_FIRST =
            Comparator.comparingInt(Spellings::reach).reversed();

    private final List<Spellings> secrets = new ArrayList<>(2);

    /** Makes a secret known, however it is spelt. */
    public void add(String secret) {
        add(new Spellings(secret));
    }

    /** Makes a secret known, however it is spelt. */
    void add(Spellings secret) {
        if (!secrets.contains(secret)) {
            secrets.add(secret);
            // A shorter one may be part of a longer one, whose rest would stay.
            secrets.sort(LONGEST_FIRST);
        }
    }

    /** Returns how many bytes a secret takes up at most, unless someone escapes every character of it. */
    int reach() {
        return secrets.stream().mapToInt(Spellings::reach).max().orElse(0);
    }

    /** Returns the text without secrets. */
    public String redact(String text) {
        String clean = text;
        for (Spellings secret : secrets) {
            clean = secret.replaceIn(clean, MASK);
        }
        return clean;
    }

    /** Returns the headers without secrets in their values. */
    public Headers redact(Headers headers) {
        return secrets.isEmpty() ? headers : headers.withValues(this::redact);
    }

    boolean shows(String text) {
        return secrets.stream().anyMatch(secret -> secret.isIn(text));
    }

    /** Takes secrets out of an exception of ours, in place. */
    public void clean(AssayException failure) {
        if (!secrets.isEmpty()) {
            failure.mask(this::redact, this::redact);
        }
    }

    /** Returns the throwable itself if nothing in it shows a secret, else a stand-in with the same stack. */
    Throwable redact(Throwable throwable) {
        return shows(throwable, seen()) ? standIn(throwable, new IdentityHashMap<>()) : throwable;
    }

    private boolean shows(@Nullable Throwable throwable, Set<Throwable> seen) {
        return throwable != null
                && seen.add(throwable)
                && (shows(String.valueOf(throwable))
                        || shows(throwable.getCause(), seen)
                        || Arrays.stream(throwable.getSuppressed()).anyMatch(each -> shows(each, seen)));
    }

    private Throwable standIn(Throwable original, Map<Throwable, Throwable> made) {
        Throwable before = made.get(original);
        if (before != null) {
            return before;
        }
        Throwable standIn = ofLikeKind(original, redact(original.toString()));
        made.put(original, standIn);
        standIn.setStackTrace(original.getStackTrace());
        if (original.getCause() != null) {
            standIn.initCause(standIn(original.getCause(), made));
        }
        for (Throwable suppressed : original.getSuppressed()) {
            standIn.addSuppressed(standIn(suppressed, made));
        }
        return standIn;
    }

    // Whether a request left is read off these three types.
    private static Throwable ofLikeKind(Throwable original, String text) {
        if (original instanceof ConnectException) {
            return new ConnectException(text);
        }
        if (original instanceof UnknownHostException) {
            return new UnknownHostException(text);
        }
        if (original instanceof NoRouteToHostException) {
            return new NoRouteToHostException(text);
        }
        return original instanceof Error ? new Error(text) : new RuntimeException(text);
    }

    private static Set<Throwable> seen() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}

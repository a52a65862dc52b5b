package dev.assay.core.internal.pipeline;

import dev.assay.core.error.AssayException;
import dev.assay.core.http.Headers;
import dev.assay.core.internal.error.Amend;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Takes the secrets that a request carried out of what others wrote: bodies and headers of answers, messages of
 * exceptions. Thread-safe, for the thread that adds and the watchdog's, which reads.
 */
public final class Redactor implements UnaryOperator<String> {

    private static final String MASK = "***";
    private static final Spellings[] NONE = {};

    // Never changed, only replaced; the longest first, since a shorter one may be part of it, and the rest would stay.
    private volatile Spellings[] secrets = NONE;

    /** Makes a secret known, however it is spelt. */
    public void add(String secret) {
        add(new Spellings(secret));
    }

    /** Makes a secret known, however it is spelt; by one thread only. */
    void add(Spellings secret) {
        Spellings[] before = secrets;
        for (Spellings known : before) {
            if (known.equals(secret)) {
                return;
            }
        }
        int longer = 0;
        while (longer < before.length && before[longer].reach() >= secret.reach()) {
            longer++;
        }
        Spellings[] after = new Spellings[before.length + 1];
        System.arraycopy(before, 0, after, 0, longer);
        after[longer] = secret;
        System.arraycopy(before, longer, after, longer + 1, before.length - longer);
        secrets = after;
    }

    /** Returns how many bytes a secret takes up at most, unless someone escapes every character of it. */
    int reach() {
        int most = 0;
        for (Spellings secret : secrets) {
            most = Math.max(most, secret.reach());
        }
        return most;
    }

    /** Does what {@link #redact(String)} does. */
    @Override
    public String apply(String text) {
        return redact(text);
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
        return secrets.length == 0 ? headers : headers.withValues(this);
    }

    boolean shows(String text) {
        for (Spellings secret : secrets) {
            if (secret.isIn(text)) {
                return true;
            }
        }
        return false;
    }

    /** Takes secrets out of an exception of ours, in place. */
    public void clean(AssayException failure) {
        if (secrets.length > 0) {
            Amend.mask(failure, this, this::redact);
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

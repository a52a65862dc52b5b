package dev.assay.core.observe;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt went.
 *
 * @param number which attempt, from 1; a redirect keeps the number
 * @param status the HTTP status, or 0 if there was no answer
 * @param requestId the id the server gave the request, or null
 * @param took how long it took
 * @param bytes how much of the body was read, decompressed
 * @param failure why it failed, or null if it did not
 */
public record AttemptInfo(
        int number,
        int status,
        @Nullable String requestId,
        Duration took,
        long bytes,
        @Nullable Throwable failure) {}

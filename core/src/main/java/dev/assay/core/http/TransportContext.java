package dev.assay.core.http;

import java.time.Duration;

/** What a {@link Transport} is told about the exchange it carries; implemented by Assay. */
public interface TransportContext {

    /** Returns the time this exchange may still take, body included; never negative. */
    Duration remaining();

    /** Tells whether the exchange has been aborted: time is up, or the caller was interrupted or cancelled. */
    boolean aborted();

    /**
     * Registers what ends the exchange at once, such as closing its socket. It runs at most once, on another thread or, between two reads
     * of the body, on the reading one; if
     * the exchange is aborted already, it runs now. After it has run, {@link Transport#send} and reads of the body are
     * expected to fail with an {@link java.io.IOException}.
     */
    void onAbort(Runnable hook);
}

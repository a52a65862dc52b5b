package dev.assay.core.observe;

/** Why a request waits. */
public enum WaitReason {
    /** Our own count says the service's rate limit is reached. */
    PERMIT,
    /** An attempt failed and the next one is put off. */
    BACKOFF,
    /** The service said when to come back. */
    SERVER
}

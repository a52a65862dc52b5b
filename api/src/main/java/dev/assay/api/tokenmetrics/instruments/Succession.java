package dev.assay.api.tokenmetrics.instruments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a token, as the caller knows it; the service does not say. A dead token does not end at its last price:
 * without a successor, what was left on that day is stated, or unknown.
 *
 * @param tokenId the token
 * @param status what happened
 * @param lastDay the last day, UTC, on which its prices are its own
 * @param successorId the token that took its place; null if none did
 * @param ratio how many units of the successor one unit became; null without a successor
 */
public record Succession(
        long tokenId,
        Status status,
        LocalDate lastDay,
        @Nullable Long successorId,
        @Nullable BigDecimal ratio) {

    /** What happened to a token. */
    public enum Status {
        /** It goes by another name, as another entry of the list. */
        RENAMED,
        /** Its units were exchanged for those of another token. */
        MIGRATED,
        /** It is traded no more. */
        DELISTED,
        /** It is worth nothing. */
        DEAD
    }

    /**
     * Checks that it makes sense.
     *
     * @throws IllegalArgumentException if there is a successor without ratio or the other way round, the ratio is not
     *     positive, or a dead or delisted token has a successor or a renamed or migrated one has none
     */
    public Succession {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(lastDay, "lastDay");
        boolean follows = status == Status.RENAMED || status == Status.MIGRATED;
        if (follows != (successorId != null)) {
            throw new IllegalArgumentException("successorId: " + successorId + " for " + status);
        }
        if (follows != (ratio != null) || (ratio != null && ratio.signum() <= 0)) {
            throw new IllegalArgumentException("ratio: " + ratio + " for " + status);
        }
    }

    /** Returns that a token goes by another entry of the list, unit for unit. */
    public static Succession renamed(long tokenId, long successorId, LocalDate lastDay) {
        return new Succession(tokenId, Status.RENAMED, lastDay, successorId, BigDecimal.ONE);
    }

    /** Returns that a token's units became so many of another's each. */
    public static Succession migrated(long tokenId, long successorId, LocalDate lastDay, BigDecimal ratio) {
        return new Succession(tokenId, Status.MIGRATED, lastDay, successorId, ratio);
    }

    /** Returns that a token ended without a successor. */
    public static Succession ended(long tokenId, Status status, LocalDate lastDay) {
        return new Succession(tokenId, status, lastDay, null, null);
    }

    /** Returns the token that took its place. */
    public Optional<Long> successor() {
        return Optional.ofNullable(successorId);
    }
}

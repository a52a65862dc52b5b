package dev.assay.metrics.development;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that somebody contributed: a commit, a pull request, a review or an issue. Immutable; the methods return
 * changed copies.
 *
 * @param author who did it, after identities were merged
 * @param time when
 * @param organisation for whom; empty if nobody knows
 * @param added lines added
 * @param removed lines removed
 * @param isMerge whether it is a merge commit
 */
public record Contribution(
        String author, Instant time, String organisation, long added, long removed, boolean isMerge) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the author is blank or a count of lines negative
     */
    public Contribution {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(organisation, "organisation");
        if (author.isBlank()) {
            throw new IllegalArgumentException("author: blank");
        }
        if (added < 0 || removed < 0) {
            throw new IllegalArgumentException("added, removed: negative: " + added + ", " + removed);
        }
    }

    /** Returns a contribution of nobody knows which organisation and size. */
    public static Contribution of(String author, Instant time) {
        return new Contribution(author, time, "", 0, 0, false);
    }

    /** Returns a copy for an organisation. */
    public Contribution by(String forOrganisation) {
        return new Contribution(author, time, forOrganisation, added, removed, isMerge);
    }

    /** Returns a copy with lines added and removed. */
    public Contribution changing(long linesAdded, long linesRemoved) {
        return new Contribution(author, time, organisation, linesAdded, linesRemoved, isMerge);
    }

    /** Returns a copy that is a merge commit. */
    public Contribution merge() {
        return new Contribution(author, time, organisation, added, removed, true);
    }
}

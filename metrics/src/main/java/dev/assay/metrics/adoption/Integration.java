package dev.assay.metrics.adoption;

import java.util.Objects;

/**
 * A project that builds on the one measured.
 *
 * @param project which one
 * @param rule what makes it count
 * @param evidence where that can be seen, such as an address or a link
 */
public record Integration(String project, Rule rule, String evidence) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is no evidence
     */
    public Integration {
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(rule, "rule");
        if (evidence.isBlank()) {
            throw new IllegalArgumentException("evidence: none for " + project);
        }
    }

    /** What makes a project count. */
    public enum Rule {
        /** Its contracts call those of the project. */
        CALLS,
        /** It lists the project's token. */
        LISTS,
        /** It indexes the project's data. */
        INDEXES,
        /** Its code depends on the project's. */
        DEPENDS
    }
}

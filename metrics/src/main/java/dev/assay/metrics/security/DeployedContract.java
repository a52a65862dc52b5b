package dev.assay.metrics.security;

import java.util.Objects;

/**
 * A contract in production.
 *
 * @param id its address or name
 * @param valueUsd the value that it holds or controls, in USD
 * @param isAudited whether the code that is deployed was audited; an audit of an earlier version does not count
 * @param isVerified whether its source was verified
 */
public record DeployedContract(String id, double valueUsd, boolean isAudited, boolean isVerified) {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public DeployedContract {
        Objects.requireNonNull(id, "id");
        if (!(valueUsd >= 0) || Double.isInfinite(valueUsd)) {
            throw new IllegalArgumentException("valueUsd: negative or not finite: " + valueUsd);
        }
    }

    /** Returns a contract that was neither audited nor verified. */
    public static DeployedContract of(String id, double valueUsd) {
        return new DeployedContract(id, valueUsd, false, false);
    }

    /** Returns a copy whose deployed code was audited. */
    public DeployedContract audited() {
        return new DeployedContract(id, valueUsd, true, isVerified);
    }

    /** Returns a copy whose source was verified. */
    public DeployedContract verified() {
        return new DeployedContract(id, valueUsd, isAudited, true);
    }
}

package dev.assay.metrics.development;

/** How much a developer takes part, by Electric Capital. */
public enum DeveloperClass {
    /** Active on 10 days or more of the last 28. */
    FULL_TIME,
    /** Active on fewer days of the last 28. */
    PART_TIME,
    /** One contribution in the last 84 days, and that in the last 28. */
    ONE_TIME,
    /** Not active in the last 28 days. */
    INACTIVE;

    /** On how many days of 28 a developer works full-time: 10. */
    public static final int FULL_TIME_DAYS = 10;

    /**
     * Returns the class of a developer.
     *
     * @param activeDays on how many of the last 28 days
     * @param contributions how many in the last 84 days
     * @throws IllegalArgumentException if the days are not from 0 to 28, or more than the contributions
     */
    public static DeveloperClass of(int activeDays, long contributions) {
        if (activeDays < 0 || activeDays > 28) {
            throw new IllegalArgumentException("activeDays: not from 0 to 28: " + activeDays);
        }
        if (contributions < activeDays) {
            throw new IllegalArgumentException("contributions: fewer than active days: " + contributions);
        }
        if (activeDays == 0) {
            return INACTIVE;
        }
        if (contributions == 1) {
            return ONE_TIME;
        }
        return activeDays >= FULL_TIME_DAYS ? FULL_TIME : PART_TIME;
    }
}

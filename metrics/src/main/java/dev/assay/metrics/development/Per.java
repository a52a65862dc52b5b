package dev.assay.metrics.development;

/** What a frequency is per. */
public enum Per {
    /** 7 days. */
    WEEK(7),
    /** 30 days. */
    MONTH(30),
    /** 365 days. */
    YEAR(365);

    private final int days;

    Per(int days) {
        this.days = days;
    }

    /** Returns how many days it has. */
    public int days() {
        return days;
    }
}

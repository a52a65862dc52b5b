package dev.assay.metrics.security;

/** How bad a finding or a failed check is, with the weights of the OpenSSF's Scorecard. */
public enum Severity {
    /** Weight 10. */
    CRITICAL(10),
    /** Weight 7.5. */
    HIGH(7.5),
    /** Weight 5. */
    MEDIUM(5),
    /** Weight 2.5. */
    LOW(2.5);

    private final double weight;

    Severity(double weight) {
        this.weight = weight;
    }

    /** Returns the weight. */
    public double weight() {
        return weight;
    }
}

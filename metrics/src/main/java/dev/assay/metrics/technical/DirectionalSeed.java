package dev.assay.metrics.technical;

/** What the sums of directional movement begin with. */
public enum DirectionalSeed {
    /** As TA-Lib: the sum of n - 1 changes, whose first use is one bar later; the average index begins at 2n - 1. */
    TA_LIB(-1, 1),
    /** As Tulip: the sum of n - 1 changes, used at once; the average index begins at 2n - 2. */
    TULIP(-1, 0),
    /** As Wilder's book: the sum of n changes, used at once; the average index begins at 2n - 1. */
    BOOK(0, 0);

    private final int more;
    private final int skipped;

    DirectionalSeed(int more, int skipped) {
        this.more = more;
        this.skipped = skipped;
    }

    int summed(int n) {
        return n + more;
    }

    int skipped() {
        return skipped;
    }
}

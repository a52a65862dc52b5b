package dev.assay.metrics.signal;

/** At which price a signal is acted on. */
public enum Execution {
    /** The next bar's open where there is one, else the first close after the signal was known. */
    NEXT_PRICE(false),
    /** The first close after the signal was known. */
    NEXT_CLOSE(false),
    /**
     * The close at which the signal was known: nobody trades at a price that is still to be computed from. It comes near
     * what a market that never closes gives. Marked as look-ahead.
     */
    SIGNAL_CLOSE(true),
    /** The start of the bar from which the signal was computed: what a careless back-test does. Marked as look-ahead. */
    SAME_BAR(true);

    private final boolean ahead;

    Execution(boolean ahead) {
        this.ahead = ahead;
    }

    /** Tells whether it acts on what was not known yet. */
    public boolean isLookAhead() {
        return ahead;
    }
}

package dev.assay.metrics.signal;

/** What trading and holding costs. Immutable and thread-safe; the {@code with} methods return copies. */
public final class Costs {

    private static final Costs NONE = new Costs(0, 0, 0, 0);

    private final double fee;
    private final double spread;
    private final double slippage;
    private final double shortFunding;

    private Costs(double fee, double spread, double slippage, double shortFunding) {
        this.fee = check("fee", fee);
        this.spread = check("spread", spread);
        this.slippage = check("slippage", slippage);
        this.shortFunding = check("shortFunding", shortFunding);
    }

    private static double check(String name, double rate) {
        if (!(rate >= 0 && rate < 1)) {
            throw new IllegalArgumentException(name + ": not in 0 to 1: " + rate);
        }
        return rate;
    }

    /** Returns no costs. */
    public static Costs none() {
        return NONE;
    }

    /**
     * Returns a copy with a fee, as a fraction of the value traded: 0.001 is 10 basis points.
     *
     * @throws IllegalArgumentException if it is not in 0 to 1, as for the others
     */
    public Costs withFee(double fraction) {
        return new Costs(fraction, spread, slippage, shortFunding);
    }

    /** Returns a copy with a quoted spread, as a fraction of the price; a trade pays half of it. */
    public Costs withSpread(double fraction) {
        return new Costs(fee, fraction, slippage, shortFunding);
    }

    /** Returns a copy with a slippage, as a fraction of the value traded. */
    public Costs withSlippage(double fraction) {
        return new Costs(fee, spread, fraction, shortFunding);
    }

    /** Returns a copy with what a short position costs, as a fraction of its value per year of 365 days. */
    public Costs withShortFunding(double perYear) {
        return new Costs(fee, spread, slippage, perYear);
    }

    /** Returns the fee. */
    public double fee() {
        return fee;
    }

    /** Returns the quoted spread. */
    public double spread() {
        return spread;
    }

    /** Returns the slippage. */
    public double slippage() {
        return slippage;
    }

    /** Returns what a short position costs per year. */
    public double shortFunding() {
        return shortFunding;
    }

    /** Returns what trading a value costs: fee, half the spread and slippage. */
    public double perTrade() {
        return fee + spread / 2 + slippage;
    }

    /** Returns the costs on one line. */
    @Override
    public String toString() {
        return "Costs[fee " + fee + ", spread " + spread + ", slippage " + slippage + ", short funding " + shortFunding
                + "]";
    }
}

package dev.assay.metrics.internal.technical;

/** Where a value lies between Bollinger's bands, or how far they are apart. */
public final class BandPlaceState extends ValueState {

    /** A spread below this part of the level is rounding. */
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    private final BollingerState bands;
    private final double width;
    private final boolean place;
    private final double scale;

    private BandPlaceState(BollingerState bands, double width, boolean place, double scale) {
        super(1);
        this.bands = bands;
        this.width = width;
        this.place = place;
        this.scale = scale;
    }

    /** Returns a fresh state of %B. */
    public static BandPlaceState place(int n, double width, int ddof) {
        return new BandPlaceState(new BollingerState(n, width, ddof), width, true, 1);
    }

    /** Returns a fresh state of the bandwidth, times a scale. */
    public static BandPlaceState bandwidth(int n, double width, int ddof, double scale) {
        return new BandPlaceState(new BollingerState(n, width, ddof), width, false, scale);
    }

    @Override
    public void next(double value) {
        bands.next(value);
        double upper = bands.output(0);
        double middle = bands.output(1);
        double lower = bands.output(2);
        double between = upper - lower;
        if (place) {
            boolean flat = between <= 2 * width * ROUNDING * Math.abs(middle);
            out[0] = flat ? Double.NaN : (value - lower) / between;
        } else {
            out[0] = middle > 0 ? scale * (between / middle) : Double.NaN;
        }
    }
}

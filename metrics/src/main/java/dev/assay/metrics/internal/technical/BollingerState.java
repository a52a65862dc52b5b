package dev.assay.metrics.internal.technical;

import dev.assay.metrics.internal.window.WindowMoments;
import dev.assay.metrics.internal.window.WindowSum;

/** Upper, middle and lower band, the place between them, and their distance. */
public final class BollingerState extends ValueState {

    /** A spread below this part of the level is rounding. */
    private static final double ROUNDING = 8 * Math.ulp(1.0);

    private final int n;
    private final double width;
    private final int divisor;
    private final double scale;
    private final WindowSum sum;
    private final WindowMoments moments;

    /** Creates a fresh state; {@code scale} multiplies the bandwidth. */
    public BollingerState(int n, double width, int ddof, double scale) {
        super(5);
        this.n = n;
        this.width = width;
        this.divisor = n - ddof;
        this.scale = scale;
        this.sum = new WindowSum(n);
        this.moments = new WindowMoments(n);
    }

    @Override
    public void next(double value) {
        double middle = sum.next(value) / n;
        double sd = Math.sqrt(moments.next(value) / divisor);
        double half = width * sd;
        double upper = middle + half;
        double lower = middle - half;
        out[0] = upper;
        out[1] = middle;
        out[2] = lower;
        out[3] = sd <= ROUNDING * Math.abs(middle) ? Double.NaN : (value - lower) / (upper - lower);
        out[4] = middle > 0 ? scale * (upper - lower) / middle : Double.NaN;
    }
}

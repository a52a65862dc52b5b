package dev.assay.metrics.internal.technical;

/** Wilder's parabolic stop and reverse as Tulip computes it, its trend begun by the middles of the first two bars. */
public final class ParabolicState extends BarState {

    private final double step;
    private final double most;

    private boolean rising;
    private double stop;
    private double extreme;
    private double pace;
    private double high = Double.NaN;
    private double low;
    private double earlierHigh = Double.NaN;
    private double earlierLow = Double.NaN;
    private boolean begun;

    /** Creates a fresh state. */
    public ParabolicState(double step, double most) {
        super(1);
        this.step = step;
        this.most = most;
    }

    @Override
    public void next(double newHigh, double newLow, double close, double volume) {
        if (!Double.isNaN(high)) {
            if (!begun) {
                begin(newHigh, newLow);
            }
            stop += (extreme - stop) * pace;
            stop = rising ? least(stop, earlierLow, low) : -least(-stop, -earlierHigh, -high);
            follow(newHigh, newLow);
            if (rising ? newLow < stop : newHigh > stop) {
                turn(newHigh, newLow);
            }
            out[0] = stop;
        }
        earlierHigh = high;
        earlierLow = low;
        high = newHigh;
        low = newLow;
    }

    private void begin(double newHigh, double newLow) {
        begun = true;
        rising = high + low <= newHigh + newLow;
        extreme = rising ? high : low;
        stop = rising ? low : high;
        pace = step;
        earlierLow = Double.NaN;
    }

    /** The stop stays out of the last two bars. */
    private static double least(double stop, double earlier, double last) {
        double bounded = earlier < stop ? earlier : stop;
        return Math.min(bounded, last);
    }

    private void follow(double newHigh, double newLow) {
        if (rising ? newHigh > extreme : newLow < extreme) {
            extreme = rising ? newHigh : newLow;
            pace = Math.min(pace + step, most);
        }
    }

    private void turn(double newHigh, double newLow) {
        pace = step;
        stop = extreme;
        rising = !rising;
        extreme = rising ? newHigh : newLow;
    }
}

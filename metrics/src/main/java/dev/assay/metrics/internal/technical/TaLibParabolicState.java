package dev.assay.metrics.internal.technical;

/** Wilder's parabolic stop and reverse as TA-Lib computes it, its trend begun by the directional movement. */
public final class TaLibParabolicState extends BarState {

    private final double step;
    private final double most;

    private boolean rising;
    private double stop;
    private double extreme;
    private double pace;
    private double high = Double.NaN;
    private double low;
    private boolean begun;

    /** Creates a fresh state. */
    public TaLibParabolicState(double step, double most) {
        super(1);
        this.step = step;
        this.most = most;
    }

    @Override
    public void next(double newHigh, double newLow, double close, double volume) {
        if (Double.isNaN(high)) {
            high = newHigh;
            low = newLow;
            return;
        }
        if (!begun) {
            begin(newHigh, newLow);
        }
        if (rising ? newLow <= stop : newHigh >= stop) {
            turn(newHigh, newLow);
            out[0] = stop;
            pace = step;
            extreme = rising ? newHigh : newLow;
        } else {
            out[0] = stop;
            follow(newHigh, newLow);
        }
        stop = outside(stop + pace * (extreme - stop), newHigh, newLow);
        high = newHigh;
        low = newLow;
    }

    private void begin(double newHigh, double newLow) {
        begun = true;
        double down = low - newLow;
        rising = !(down > 0 && down > newHigh - high);
        extreme = rising ? newHigh : newLow;
        stop = rising ? low : high;
        pace = step;
        // The first stop is compared with the first bar of the trend only.
        high = newHigh;
        low = newLow;
    }

    private void turn(double newHigh, double newLow) {
        rising = !rising;
        stop = outside(extreme, newHigh, newLow);
    }

    private void follow(double newHigh, double newLow) {
        if (rising ? newHigh > extreme : newLow < extreme) {
            extreme = rising ? newHigh : newLow;
            pace = Math.min(pace + step, most);
        }
    }

    /** The stop stays out of this bar and the last. */
    private double outside(double wanted, double newHigh, double newLow) {
        return rising ? Math.min(wanted, Math.min(low, newLow)) : Math.max(wanted, Math.max(high, newHigh));
    }
}

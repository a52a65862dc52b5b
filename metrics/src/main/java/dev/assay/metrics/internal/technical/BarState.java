package dev.assay.metrics.internal.technical;

/** The state of an indicator of bars. */
public abstract class BarState extends State {

    BarState(int outputs) {
        super(outputs);
    }

    /** Takes the next bar, of which what is used is finite. */
    public abstract void next(double high, double low, double close, double volume);

    /** Takes all bars of a fresh state into outputs by bar; those that overwrite it give the same bits faster. */
    public void run(double[] high, double[] low, double[] close, double[] volume, double[][] outs) {
        for (int i = 0; i < close.length; i++) {
            next(high[i], low[i], close[i], volume[i]);
            emit(outs, i);
        }
    }
}

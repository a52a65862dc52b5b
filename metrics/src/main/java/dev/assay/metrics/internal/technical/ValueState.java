package dev.assay.metrics.internal.technical;

/** The state of an indicator of one value per bar. */
public abstract class ValueState extends State {

    ValueState(int outputs) {
        super(outputs);
    }

    /** Takes the value of the next bar, which is finite. */
    public abstract void next(double value);

    /** Takes all values of a fresh state into outputs by bar; those that overwrite it give the same bits faster. */
    public void run(double[] values, double[][] outs) {
        for (int i = 0; i < values.length; i++) {
            next(values[i]);
            emit(outs, i);
        }
    }
}

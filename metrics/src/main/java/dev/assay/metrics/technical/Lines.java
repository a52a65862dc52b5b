package dev.assay.metrics.technical;

import dev.assay.metrics.Metric;
import java.util.Arrays;
import java.util.List;

/** The outputs of one indicator over the same bars. Immutable and thread-safe. */
public final class Lines {

    private final Spec spec;
    private final Line[] lines;
    private final int present;
    private final boolean latest;

    Lines(Spec spec, Line[] lines, int present, boolean latest) {
        this.spec = spec;
        this.lines = lines;
        this.present = present;
        this.latest = latest;
    }

    /** Returns which outputs there are; unmodifiable. */
    public List<Metric> metrics() {
        return spec.outputs();
    }

    /** Returns the first output. */
    public Line main() {
        return lines[0];
    }

    /**
     * Returns an output.
     *
     * @throws IllegalArgumentException if the indicator does not have it
     */
    public Line get(Metric metric) {
        return lines[spec.indexOf(metric)];
    }

    /** Returns how many bars were used, those with missing input left out. */
    public int present() {
        return present;
    }

    /** Tells whether the last bar was used. */
    boolean hasLatest() {
        return latest;
    }

    /** Returns the lines by metric. */
    @Override
    public String toString() {
        return "Lines" + spec.outputs() + Arrays.toString(lines);
    }
}

package dev.assay.metrics.technical;

import dev.assay.metrics.Flag;
import dev.assay.metrics.Measurement;
import dev.assay.metrics.Metric;
import dev.assay.metrics.Reason;
import dev.assay.series.Window;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is fixed of an indicator: its outputs, where they begin, why they may be undefined, and its conventions. */
final class Spec {

    private static final int LONGEST = 1_000_000;

    private final List<Output> outputs = new ArrayList<>();
    private final Map<String, Object> conventions = new LinkedHashMap<>();

    private record Output(Metric metric, int offset, Reason undefined) {}

    static Spec of(Metric metric, int offset, Reason undefined) {
        return new Spec().and(metric, offset, undefined);
    }

    Spec and(Metric metric, int offset, Reason undefined) {
        outputs.add(new Output(metric, offset, undefined));
        return this;
    }

    Spec convention(String name, Object used) {
        conventions.put(name, used);
        return this;
    }

    /** Checks a window. */
    static int window(String name, int n, int least) {
        if (n < least || n > LONGEST) {
            throw new IllegalArgumentException(name + ": not in " + least + " to " + LONGEST + ": " + n);
        }
        return n;
    }

    static double positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + ": not positive and finite: " + value);
        }
        return value;
    }

    static int ddof(int ddof, int n) {
        if (ddof < 0 || ddof >= n) {
            throw new IllegalArgumentException("ddof: not in 0 to " + (n - 1) + ": " + ddof);
        }
        return ddof;
    }

    List<Metric> outputs() {
        return outputs.stream().map(Output::metric).toList();
    }

    Map<String, Object> conventions() {
        return Collections.unmodifiableMap(conventions);
    }

    int count() {
        return outputs.size();
    }

    int offset(int output) {
        return outputs.get(output).offset;
    }

    Metric metric(int output) {
        return outputs.get(output).metric;
    }

    int indexOf(Metric metric) {
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).metric.equals(metric)) {
                return i;
            }
        }
        throw new IllegalArgumentException("metric: " + metric + " is not one of " + outputs());
    }

    /** Answers the latest bar. */
    Measurement last(int output, Lines lines, @Nullable Window window, boolean dropped) {
        Line line = lines.get(metric(output));
        Measurement.Draft draft = Measurement.of(metric(output))
                .n(lines.present())
                .missing(line.bars() - lines.present())
                .window(window)
                .flagIf(dropped, Flag.INCOMPLETE_BAR_DROPPED);
        conventions.forEach(draft::convention);
        int last = line.bars() - 1;
        if (lines.present() == 0) {
            return draft.undefined(line.bars() == 0 ? Reason.EMPTY : Reason.NO_DATA);
        }
        if (lines.present() <= offset(output)) {
            return draft.undefined(Reason.TOO_FEW, "needs " + (offset(output) + 1) + " bars");
        }
        if (!lines.hasLatest()) {
            return draft.undefined(Reason.NO_DATA, "the last bar is missing");
        }
        return line.isDefined(last)
                ? draft.value(line.value(last))
                : draft.undefined(outputs.get(output).undefined, "at the last bar");
    }
}

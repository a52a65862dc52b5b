package dev.assay.samples.metrics;

import dev.assay.metrics.Measurement;
import dev.assay.metrics.Unit;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints measurements for people: a line each, with its error, and what else one has to know. */
final class Sheet {

    private Sheet() {}

    static void print(List<Measurement> measurements, PrintStream to) {
        for (Measurement each : measurements) {
            to.println(line(each));
        }
    }

    static String line(Measurement measurement) {
        String name = measurement.metric().name();
        String value = measurement.find().isPresent()
                ? number(measurement.unit(), measurement.value())
                : "undefined: " + measurement.reason().orElseThrow();
        String error = measurement.standardError().isPresent()
                ? String.format(
                        Locale.ROOT, " +- %.2f", measurement.standardError().getAsDouble())
                : "";
        return String.format(Locale.ROOT, "%-40s %12s%s   %s", name, value, error, notes(measurement))
                .stripTrailing();
    }

    private static String number(Unit unit, double value) {
        return switch (unit) {
            case FRACTION -> String.format(Locale.ROOT, "%.1f %%", 100 * value);
            case COUNT, HHI_POINTS -> String.format(Locale.ROOT, "%,.0f", value);
            default -> String.format(Locale.ROOT, "%.2f", value);
        };
    }

    /** Says of how many it is, of what it is a part, and who was left out. */
    private static String notes(Measurement measurement) {
        StringBuilder notes = new StringBuilder("n ").append(measurement.n());
        for (String told : List.of("class", "base", "coverage", "threshold")) {
            Object used = measurement.conventions().get(told);
            if (used != null) {
                String text = used instanceof Double part ? String.format(Locale.ROOT, "%.2f", part) : used.toString();
                notes.append(", ").append(told).append(' ').append(text);
            }
        }
        measurement.population().ifPresent(who -> notes.append(", ").append(who));
        measurement.flags().forEach(flag -> notes.append(", ").append(flag));
        return notes.toString();
    }
}

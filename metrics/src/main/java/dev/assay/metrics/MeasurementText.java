package dev.assay.metrics;

/** A measurement on one line: its value or why there is none, and in brackets how it came about. */
final class MeasurementText {

    private MeasurementText() {}

    static String of(Measurement measured) {
        StringBuilder text = new StringBuilder(measured.metric().id()).append(" = ");
        measured.reason()
                .ifPresentOrElse(
                        reason -> text.append(why(reason, measured.detail())), () -> text.append(measured.value()));
        text.append(" (n ").append(measured.n());
        if (measured.missing() > 0) {
            text.append(", missing ").append(measured.missing());
        }
        measured.standardError()
                .ifPresent(error -> text.append(", standard error ").append(error));
        measured.window().ifPresent(covered -> text.append(", ").append(covered));
        measured.population().ifPresent(counted -> text.append(", ").append(counted));
        measured.conventions()
                .forEach((name, used) ->
                        text.append(", ").append(name).append(' ').append(used));
        measured.flags().forEach(flag -> text.append(", ").append(flag));
        return text.append(')').toString();
    }

    static String why(Reason reason, String detail) {
        return "undefined: " + reason + (detail.isEmpty() ? "" : " (" + detail + ")");
    }
}

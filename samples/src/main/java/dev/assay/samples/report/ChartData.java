package dev.assay.samples.report;

import dev.assay.api.tokenmetrics.signals.Signal;
import dev.assay.api.tokenmetrics.signals.TradingSignal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the charts draw, as JSON: each day asked for, null where there is nothing. */
final class ChartData {

    private ChartData() {}

    static String of(Findings findings) {
        List<LocalDate> days = findings.days();
        String tokens =
                findings.assets().stream().map(asset -> token(asset, days)).collect(Collectors.joining(",\n"));
        return "{\"first\":" + text(findings.since().toString()) + ",\"count\":" + days.size() + ",\"tokens\":[\n"
                + tokens + "]}";
    }

    private static String token(Asset asset, List<LocalDate> days) {
        Drawdown drawdown = asset.drawdown();
        return "{\"name\":" + text(asset.name())
                + ",\"symbol\":" + text(asset.symbol())
                + ",\n\"close\":" + column(days, asset.closes()::get)
                + ",\n\"drawdown\":" + column(days, drawdown.days()::get)
                + ",\n\"signal\":" + column(days, day -> signal(asset.signals().get(day)))
                + ",\n\"grade\":" + column(days, day -> grade(asset.signals().get(day)))
                + "}";
    }

    private static @Nullable BigDecimal signal(@Nullable TradingSignal row) {
        Signal signal = row == null ? null : row.signal();
        return signal == null ? null : BigDecimal.valueOf(signal.number());
    }

    private static @Nullable BigDecimal grade(@Nullable TradingSignal row) {
        return row == null ? null : row.tmGrade();
    }

    private static String column(List<LocalDate> days, Function<LocalDate, @Nullable BigDecimal> values) {
        return days.stream()
                .map(day -> {
                    BigDecimal value = values.apply(day);
                    return value == null ? "null" : value.toPlainString();
                })
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Returns a JSON text that may stand in a script element: no letter of it can end that. */
    static String text(String value) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            boolean plain = letter >= ' ' && letter < 0x7f && "\"\\<>&'".indexOf(letter) < 0;
            json.append(plain ? String.valueOf(letter) : String.format("\\u%04x", (int) letter));
        }
        return json.append('"').toString();
    }
}
